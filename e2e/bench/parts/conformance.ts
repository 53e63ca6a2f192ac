import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateBlueprint } from '../generate.ts';
import { buildKubeconform, writeSchemas } from '../kubeconform.ts';
import type { Line, Row } from '../row.ts';
import { median } from '../samples.ts';
import { elementsOf } from '../sizes.ts';
import { inTemporaryFolder } from '../temporaryFolder.ts';

const program = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.js');
const rounds = 3;

/** `entresol validate` of the Kubernetes objects of a generated blueprint, beside kubeconform with the same schemas. */
export async function measure(size: number): Promise<readonly Line[]> {
  const name = `validate beside kubeconform, ${elementsOf(size)}`;
  if (!existsSync(program)) return [{ name, skipped: 'the app is not built: npm run build' }];
  const kubeconform = buildKubeconform();
  if (!kubeconform.found) return [{ name, skipped: kubeconform.reason }];
  return inTemporaryFolder(async (folder) => {
    const objects = join(folder, 'objects');
    const documents = writeObjects(objects, size);
    const schemas = writeSchemas(join(folder, 'schemas'));
    const ours: number[] = [];
    const theirs: number[] = [];
    // In turn, so that what else the machine does meets both.
    for (let round = 0; round < rounds; round++) {
      ours.push(run(process.execPath, [program, 'validate', objects]));
      theirs.push(run(kubeconform.program, ['-strict', '-schema-location', schemas, objects]));
    }
    const row = (who: string, times: readonly number[]): Row => ({
      name: `validate ${elementsOf(size)}, ${who}`,
      value: documents / (median(times) / 1000),
      unit: 'documents/s',
    });
    return [
      {
        ...row('entresol', ours),
        aim: '≥ kubeconform',
        beside: `validate ${elementsOf(size)}, kubeconform`,
      },
      row('kubeconform', theirs),
    ];
  });
}

/** Writes the Kubernetes objects of a blueprint only, which both know, and gives how many there are. */
function writeObjects(folder: string, units: number): number {
  const files = generateBlueprint(units).filter(({ path }) => path.endsWith('/k8s.yaml'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return files.reduce((sum, { text }) => sum + text.split(/^---$/m).length, 0);
}

/** Runs a program to its end and gives how long that took, in milliseconds. Throws where it finds errors: all is sound. */
function run(command: string, args: readonly string[]): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const took = performance.now() - started;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${(stderr || stdout).slice(0, 300)}`);
  return took;
}
