import { generatedWorkspace } from '../generatedWorkspace.ts';
import type { Line } from '../row.ts';
import { elementsOf, smallSize } from '../sizes.ts';

/** Texts to findings from cold, and what the result weighs. */
export async function measure(size: number): Promise<readonly Line[]> {
  const { workspace, delta, loadMs } = await generatedWorkspace(size);
  const { documents, counts } = delta.summary;
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  // Asked after the heap was read, so that nothing of the workspace could be let go before.
  await workspace.dirty();
  const at = elementsOf(size);
  const large = size > smallSize;
  return [
    { name: `validation from cold, ${at}`, value: documents / (loadMs / 1000), unit: 'documents/s' },
    { name: `findings, ${at}`, value: counts.errors + counts.warnings + counts.infos, unit: 'findings' },
    { name: `heap, ${at}`, value: heapUsed / 1e6, unit: 'MB', ...(large && { aim: '< 600 MB' }) },
    { name: `resident memory, ${at}`, value: rss / 1e6, unit: 'MB' },
  ];
}
