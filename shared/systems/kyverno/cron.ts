const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const days = 'sun mon tue wed thu fri sat'.split(' ');
const fields = [
  { name: 'minute', low: 0, high: 59, names: [] },
  { name: 'hour', low: 0, high: 23, names: [] },
  { name: 'day of month', low: 1, high: 31, names: [] },
  { name: 'month', low: 1, high: 12, names: months },
  { name: 'day of week', low: 0, high: 7, names: days },
] as const;

/** What is wrong with a cron expression of five fields, or a short form such as `@daily`; undefined when nothing is. */
export function cronProblem(text: string): string | undefined {
  const trimmed = text.trim().replace(/^(TZ|CRON_TZ)=\S+\s+/, '');
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(trimmed) || /^@every \S+$/.test(trimmed))
    return undefined;
  const parts = trimmed.split(/\s+/);
  if (parts.length !== fields.length) return `it has ${parts.length} fields, not 5`;
  for (const [index, field] of fields.entries()) {
    const wrong = (parts[index] ?? '').split(',').find((part) => !isPart(part, field));
    if (wrong !== undefined) return `${wrong || 'nothing'} is no ${field.name}`;
  }
  return undefined;
}

function isPart(part: string, field: (typeof fields)[number]): boolean {
  const match = /^(\*|\?|[A-Za-z0-9]+(?:-[A-Za-z0-9]+)?)(?:\/(\d+))?$/.exec(part);
  if (!match) return false;
  const [, range = '', step] = match;
  if (step !== undefined && Number(step) === 0) return false;
  return range === '*' || range === '?' || range.split('-').every((one) => isValue(one, field));
}

function isValue(text: string, { low, high, names }: (typeof fields)[number]): boolean {
  if (!/^\d+$/.test(text)) return names.some((name) => name === text.toLowerCase());
  return Number(text) >= low && Number(text) <= high;
}
