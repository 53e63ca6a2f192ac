import { filePath } from '../../../shared/document/document.ts';
import type { WorkspaceApi } from '../../../shared/workspace/api.ts';
import { hotFile, leafFile } from '../generate.ts';
import { generatedWorkspace } from '../generatedWorkspace.ts';
import type { Line, Row } from '../row.ts';
import { percentile, sample } from '../samples.ts';
import { elementsOf, smallSize } from '../sizes.ts';

/** A place where somebody types, and what is typed there in turn. */
interface Typing {
  readonly name: string;
  readonly file: string;
  readonly at: RegExp;
  text(round: number): string;
}

const typings: readonly Typing[] = [
  { name: 'in a leaf file', file: leafFile, at: /(?<=level: )\w+/, text: (round) => `info${round}` },
  {
    name: 'in an API that 100 ask for',
    file: hotFile,
    at: /(?<=maximum: )\d+/,
    text: (round) => `${100 + (round % 100)}`,
  },
  {
    name: 'in such an API, breaking and mending 30',
    file: hotFile,
    at: /(?<=maximum: )\d+/,
    text: (round) => (round % 2 === 0 ? '2' : '99'),
  },
];

/** Keystroke to the delta that the screen gets: new findings, elements and edges. */
export async function measure(size: number): Promise<readonly Line[]> {
  const { workspace } = await generatedWorkspace(size);
  const rows: Row[] = [];
  for (const typing of typings) rows.push(...(await keystrokes(workspace, typing, size)));
  return rows;
}

async function keystrokes(workspace: WorkspaceApi, typing: Typing, size: number): Promise<readonly Row[]> {
  const file = filePath(typing.file);
  const { wall, busy } = await sample(
    async (round) => {
      const found = typing.at.exec((await workspace.source(file)) ?? '');
      const start = found?.index ?? 0;
      const end = start + (found?.[0].length ?? 0);
      return workspace.edit([{ file, span: { start, end }, text: typing.text(round) }]);
    },
    { warmUp: 30, rounds: 200 },
  );
  const name = (what: string, at: number) => `keystroke ${typing.name}, ${elementsOf(at)}, ${what}`;
  const beside = (what: string) => size > smallSize && { aim: '≤ 1.5 × the small one', beside: name(what, smallSize) };
  return [
    { name: name('p50', size), value: percentile(wall, 0.5), unit: 'ms' },
    {
      name: name('p95', size),
      value: percentile(wall, 0.95),
      unit: 'ms',
      ...(size === smallSize ? { aim: '< 16 ms' } : beside('p95')),
    },
    { name: name('busy p50', size), value: percentile(busy, 0.5), unit: 'ms', ...beside('busy p50') },
  ];
}
