import type { MatrixView } from '../../shared/metrics/matrix.ts';

/** How the rows of the matrix can be sorted. */
export type MatrixOrder = 'layered' | 'file' | 'name' | 'busiest';

export const orderTitles: Readonly<Record<MatrixOrder, string>> = {
  layered: 'Users before what they use',
  file: 'As in blueprint.yaml',
  name: 'By name',
  busiest: 'Most edges first',
};

/** The domains of the matrix in an order; the same for rows and columns. */
export function ordered(matrix: MatrixView, order: MatrixOrder): readonly string[] {
  if (order === 'layered') return matrix.layered;
  if (order === 'file') return matrix.domains;
  if (order === 'name') return [...matrix.domains].sort((a, b) => a.localeCompare(b));
  const busy = new Map<string, number>();
  for (const { from, to, edges } of matrix.cells) {
    if (from === to) continue;
    for (const end of [from, to]) busy.set(end, (busy.get(end) ?? 0) + edges.length);
  }
  return [...matrix.domains].sort((a, b) => (busy.get(b) ?? 0) - (busy.get(a) ?? 0) || a.localeCompare(b));
}
