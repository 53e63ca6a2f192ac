import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openExample } from '../workspace/testing/openExample.ts';

const root = fileURLToPath(new URL('../../resources/samples/six-engines/', import.meta.url));
const blueprintFile = 'blueprint.yaml';
const shipped = 'kratix:Promise/postgres';
const engines = [
  shipped,
  'crossplane:CompositeResourceDefinition/postgreses.crossplane.shop.example',
  'humanitec:Definition/postgres',
  'massdriver:Bundle/postgres',
  'kubevela:ComponentDefinition/vela-system/postgres',
  'kubernetes:CustomResourceDefinition/postgreses.operator.shop.example',
];

function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) Object.assign(files, filesIn(path));
    else if (!name.endsWith('.md')) files[relative(root, path)] = readFileSync(path, 'utf8');
  }
  return files;
}

/** The sample with its one pin moved to that element. */
function openPinnedTo(element: string) {
  const files = filesIn(root);
  const blueprint = files[blueprintFile] ?? '';
  return openExample({ ...files, [blueprintFile]: blueprint.replace(`element: ${shipped}`, `element: ${element}`) });
}

function workloadOf(engine: ReturnType<typeof openExample>) {
  const workload = [...engine.elements()].find(({ element }) => element.system === 'score');
  if (!workload) throw new Error('the sample holds no workload');
  return workload;
}

describe('the sample of six engines', () => {
  it('is answered by the engine that its blueprint pins', () => {
    expect([...workloadOf(openExample(filesIn(root))).answers.values()]).toMatchObject([
      { state: 'answered', by: shipped },
    ]);
  });

  it.each(engines)('is answered by %s once pinned to it, and breaks nothing', (element) => {
    const engine = openPinnedTo(element);
    const workload = workloadOf(engine);
    expect([...workload.answers.values()]).toMatchObject([
      { state: 'answered', by: element, reason: expect.stringContaining('blueprint.yaml pins postgres') },
    ]);
    const requests = workload.edges.filter((edge) => edge.type === 'requests');
    expect(requests.map((edge) => edge.to)).toEqual([element]);
    expect(requests.filter((edge) => edge.state === 'broken')).toEqual([]);
    expect(engine.findings().filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('is left to chance among the platform’s engines, and says so, without the pin', () => {
    // A bare CRD steps back behind APIs of the platform: these bring CRDs of their own.
    const equals = engines.filter((id) => !id.startsWith('kubernetes:'));
    const { [blueprintFile]: _pins, ...files } = filesIn(root);
    const engine = openExample(files);
    expect([...workloadOf(engine).answers.values()]).toEqual([
      { state: 'ambiguous', candidates: expect.arrayContaining(equals) },
    ]);
    const [finding, ...others] = engine.findings().filter(({ code }) => code === 'contract/ambiguous-provider');
    expect(others).toEqual([]);
    expect(finding?.fixes.map(({ call }) => call.args.element)).toEqual(expect.arrayContaining(equals));
    expect(engine.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['class: default', 'app_id: shop', 'env_type: production'])(
    'is answered by the criterion %s without the pin: somebody chose it',
    (criterion) => {
      const { [blueprintFile]: _pins, ...files } = filesIn(root);
      const path = 'humanitec/postgres.yaml';
      const definition = (files[path] ?? '').replace('- {}', `- { ${criterion} }`);
      const engine = openExample({ ...files, [path]: definition });
      expect([...workloadOf(engine).answers.values()]).toMatchObject([
        { state: 'answered', by: 'humanitec:Definition/postgres' },
      ]);
    },
  );

  it('is answered by what is pinned for its class before what is pinned for all', () => {
    const files = filesIn(root);
    const blueprint = `${files[blueprintFile] ?? ''}  - { type: postgres, class: default, element: "massdriver:Bundle/postgres" }\n`;
    const engine = openExample({ ...files, [blueprintFile]: blueprint });
    expect([...workloadOf(engine).answers.values()]).toMatchObject([{ by: 'massdriver:Bundle/postgres' }]);
  });

  it('breaks once the workload asks for a size that the pinned engine does not offer', () => {
    const files = filesIn(root);
    const score = files['apps/score.yaml'] ?? '';
    const engine = openExample({ ...files, 'apps/score.yaml': score.replace('size: medium', 'size: gigantic') });
    expect(workloadOf(engine).edges.map((edge) => edge.state)).toEqual(['broken']);
  });
});
