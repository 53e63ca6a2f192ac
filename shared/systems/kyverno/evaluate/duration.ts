const units: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1e3, m: 6e4, h: 3.6e6 };
const syntax = /^[+-]?(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/;

/** A duration in Go's syntax (`1h30m`) in milliseconds; undefined for other texts. */
export function durationOf(text: string): number | undefined {
  if (text === '0') return 0;
  if (text.length > 64 || !syntax.test(text)) return undefined;
  let total = 0;
  for (const [, number = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g))
    total += Number(number) * (units[unit] ?? 0);
  return text.startsWith('-') ? -total : total;
}
