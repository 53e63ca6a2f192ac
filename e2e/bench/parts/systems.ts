import { leafFile } from '../generate.ts';
import { knowOnly } from '../onlySystems.ts';
import type { Line } from '../row.ts';
import { percentile, sample, sorted } from '../samples.ts';

const used = ['score', 'kratix', 'kubernetes'];
const units = 1_000;
const openings = 7;

/**
 * What the systems that a blueprint does not use cost it: one of Score and Kratix, opened and typed in by a process that
 * knows these two (and Kubernetes) only, then by one that knows all. `size` 0 stands for all.
 */
export async function measure(size: number): Promise<readonly Line[]> {
  if (size > 0) knowOnly(used);
  const { systems } = await import('../../../shared/systems/registry.ts');
  const { generatedWorkspace } = await import('../generatedWorkspace.ts');
  const { filePath } = await import('../../../shared/document/document.ts');
  const { generateScoreAndKratix } = await import('../generate.ts');
  const files = generateScoreAndKratix(units);

  const loads: number[] = [];
  let opened = await generatedWorkspace(files);
  for (let round = 0; round < openings; round++) {
    const before = process.cpuUsage();
    opened = await generatedWorkspace(files);
    const { user, system } = process.cpuUsage(before);
    loads.push((user + system) / 1000);
  }
  global.gc?.();
  const heap = process.memoryUsage().heapUsed;

  const file = filePath(leafFile.replace('k8s.yaml', 'score.yaml'));
  const { busy } = await sample(
    async (round) => {
      const text = (await opened.workspace.source(file)) ?? '';
      const found = /(?<=image: \S+:)\S+/.exec(text);
      const start = found?.index ?? 0;
      const end = start + (found?.[0].length ?? 0);
      return opened.workspace.edit([{ file, span: { start, end }, text: `1.${round}.0` }]);
    },
    { warmUp: 100, rounds: 400 },
  );
  const row = (what: string, known: string, value: number, unit: string, aim: string): Line => ({
    name: `Score and Kratix, ${what}, ${known} known`,
    value,
    unit,
    ...(size === 0 && { aim, beside: `Score and Kratix, ${what}, ${used.length} systems known` }),
  });
  const known = `${systems.length} systems`;
  return [
    row('opening busy p50', known, percentile(sorted(loads), 0.5), 'ms', '≤ 1.1 × with those 3'),
    row('keystroke busy p50', known, percentile(busy, 0.5), 'ms', '≤ 1.1 × with those 3'),
    row('heap', known, heap / 1e6, 'MB', '≤ 1.1 × with those 3'),
  ];
}
