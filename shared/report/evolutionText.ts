import type { ApiChange, ApiDifference, ChangedApi, Evolution } from '../evolution/apiChange.ts';
import { oneLine } from '../finding/print/oneLine.ts';
import { formatPath } from '../json.ts';

/** A change in words, without the name of its API: `v1 storage is now required`. */
export function changeWords({ part, version, path, reason }: ApiDifference): string {
  const field = path.length > 0 ? formatPath(path) : '';
  const what = part === 'output' ? `output ${field}` : field;
  return [version ?? '', what, reason].filter((word) => word !== '').join(' ');
}

/** What became of the APIs, for a terminal: a change a line, in the form of findings, with whom it meets beneath. */
export function evolutionText(evolution: Evolution): string {
  return evolution.apis
    .map((api) => {
      const fixes = api.fixes.map(({ title }) => `    fix: ${title}\n`);
      const none = api.noFix === undefined ? '' : `    no fix: ${oneLine(api.noFix)}\n`;
      return api.changes.map((change) => changeLines(api, change)).join('') + fixes.join('') + none;
    })
    .join('');
}

function changeLines({ name, element }: ChangedApi, change: ApiChange): string {
  const { file, range, kind, hits } = change;
  const place = file && range ? `${oneLine(file)}:${range.start.line}:${range.start.column}` : oneLine(element);
  const met = hits.map(
    ({ file: path, range: { start }, name: who, verdict, reason }) =>
      `    ${oneLine(path)}:${start.line}:${start.column} ${verdict} ${oneLine(`${who}: ${reason}`)}\n`,
  );
  return `${place} ${kind} ${oneLine(`${name} ${changeWords(change)}`)}\n${met.join('')}`;
}

/** The numbers in a line: `1 breaking, 0 unknown, 2 compatible; 1 request is refused that was right`. */
export function evolutionSummary({ counts, refused }: Evolution): string {
  const numbers = `${counts.breaking} breaking, ${counts.unknown} unknown, ${counts.compatible} compatible`;
  if (refused === 0) return numbers;
  return `${numbers}; ${refused === 1 ? '1 request is' : `${refused} requests are`} refused that ${refused === 1 ? 'was' : 'were'} right`;
}

/** What became of the APIs, as a comment of a pull request. */
export function evolutionMarkdown(evolution: Evolution): string {
  if (evolution.apis.length === 0) return 'No API changed.\n';
  const cell = (text: string) => oneLine(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const rows = evolution.apis.flatMap((api) =>
    api.changes.map((change) => {
      const met = change.hits.map(({ name, verdict }) => (verdict === 'refused' ? `**${cell(name)}**` : cell(name)));
      return `| ${change.kind} | ${cell(api.name)} | ${cell(changeWords(change))} | ${met.join(', ')} |\n`;
    }),
  );
  const head = '| | API | Change | Meets (**refused**) |\n| --- | --- | --- | --- |\n';
  return `${evolutionSummary(evolution)}\n\n${head}${rows.join('')}`;
}
