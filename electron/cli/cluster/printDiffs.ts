import { oneLine, plainLines } from '../../../shared/finding/print/oneLine.ts';
import type { ObjectDiff } from '../../../shared/protocol/cluster.ts';
import { diffHunks, type Hunk } from '../../../shared/report/unifiedDiff.ts';

const escapeCode = String.fromCharCode(27);
const colours = { '+': 32, '-': 31, ' ': 0 } as const;

/** The diffs as text: a line for each object that changes, and below it what changes, as `diff -u` has it. */
export function printDiffs(diffs: readonly ObjectDiff[], options: { readonly colour: boolean }): string {
  const paint = (text: string, code: number) =>
    options.colour && code > 0 ? `${escapeCode}[${code}m${text}${escapeCode}[0m` : text;
  return diffs
    .filter(({ action }) => action !== 'unchanged')
    .map(({ title, action, before, after, message, conflicts }) => {
      const lines = [paint(`${action} ${oneLine(title)}`, 1)];
      if (message !== undefined) lines.push(`  ${oneLine(message)}`);
      for (const { field, manager } of conflicts) lines.push(`  ${oneLine(manager)} owns ${oneLine(field)}`);
      for (const hunk of diffHunks(plainLines(before ?? ''), plainLines(after ?? ''))) {
        lines.push(paint(headOf(hunk), 36), ...hunk.lines.map(({ sign, text }) => paint(sign + text, colours[sign])));
      }
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

function headOf({ before, after }: Hunk): string {
  return `@@ -${before.line},${before.count} +${after.line},${after.count} @@`;
}

/** How many objects each action concerns: `2 create, 1 unchanged`. */
export function actionCounts(diffs: readonly ObjectDiff[]): string {
  const counts = Map.groupBy(diffs, ({ action }) => action);
  return [...counts].map(([action, list]) => `${list.length} ${action}`).join(', ');
}
