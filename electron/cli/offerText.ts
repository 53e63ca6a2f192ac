import { counted } from '../../shared/finding/print/report.ts';
import type { Comparison } from '../../shared/offer/compareOffers.ts';
import type { Note, OfferResult } from '../../shared/offer/offer.ts';

/** What became of an API in another engine's words: what is carried in one line, everything else with its reason. */
export function offerText(title: string, { files, carried, approximated, lost, behind }: OfferResult): string {
  const about = (heading: string, notes: readonly Note[]) =>
    notes.length === 0 ? '' : `\n${heading}\n${notes.map((note) => `  ${noteText(note)}\n`).join('')}`;
  const fillIns = behind.filter((field) => field.fillIn);
  return [
    `${title}: ${counted(carried.length, 'thing')} carried over, ${approximated.length} approximated, ${lost.length} lost\n`,
    about('Approximated', approximated),
    about('Lost', lost),
    `\nFiles\n${files.map(({ path, text }) => `  ${path}  ${counted(text.split('\n').length - 1, 'line')}\n`).join('')}`,
    fillIns.length === 0 ? '' : `\nTo fill in\n${fillIns.map(({ file, what }) => `  ${file}: ${what}\n`).join('')}`,
  ].join('');
}

function noteText({ about, path, what, why }: Note): string {
  const place = path === '' ? 'inputs' : `${about} ${path}`;
  return `${place}: ${what}${why === undefined ? '' : `. ${why}`}`;
}

/** The engines as rows of a table: how much of each side of the API they can state, and what they take. */
export function comparisonText({ contract, engines }: Comparison): string {
  const head = [
    'engine',
    'inputs',
    'constraints',
    'defaults',
    'outputs',
    'secrets',
    'versions',
    'files',
    'lines',
    'to fill in',
  ];
  const rows = engines.map(({ system, aspects, fileCount, lineCount, fillIns }) => {
    const share = ({ kept, of }: { readonly kept: number; readonly of: number }) => (of === 0 ? '-' : `${kept}/${of}`);
    const { inputs, constraints, defaults, outputs, secrets, versions } = aspects;
    const shares = [inputs, constraints, defaults, outputs, secrets, versions].map(share);
    return [system, ...shares, String(fileCount), String(lineCount), String(fillIns)];
  });
  const table = [head, ...rows];
  const widths = head.map((_title, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${contract.type} as each engine can state it\n\n${lines.join('\n')}\n`;
}
