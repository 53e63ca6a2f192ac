import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../../shared/json.ts';
import { type ClusterHost, startHost } from '../../cluster/host.ts';
import { configMap, namespace, widget, widgetDefinition } from '../../cluster/objects.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../../controlplane/controlPlane.ts';
import type { Line } from '../row.ts';
import { median, timed } from '../samples.ts';
import { inTemporaryFolder } from '../temporaryFolder.ts';

const rounds = 3;
const maps = 1_000;
const customs = 200;
const changedShare = 10;

/** Apply, apply again and diff of 1,200 objects on a real API server, beside kubectl doing the same in a namespace of its own. */
export async function measure(): Promise<readonly Line[]> {
  const binaries = controlPlaneBinaries();
  if (!binaries.found) return [{ name: 'apply', skipped: binaries.reason }];
  const plane = await startControlPlane();
  try {
    return await inTemporaryFolder((folder) => compare(plane, folder));
  } finally {
    await plane.stop();
  }
}

type Step = 'apply' | 'apply again, nothing to do' | 'diff, one in ten changed';
/** What only we have before an apply: the diff of every object, without which nothing is applied. */
type Diffed = 'diff before the first apply' | 'apply again, nothing to do, with its diff';
type Times = Record<Step, number[]>;

async function compare(plane: ControlPlane, folder: string): Promise<readonly Line[]> {
  const host = startHost(plane.kubeconfig.admin);
  await host.apply([widgetDefinition()]);
  const ours: Times = noTimes();
  const theirs: Times = noTimes();
  const diffed: Record<Diffed, number[]> = {
    'diff before the first apply': [],
    'apply again, nothing to do, with its diff': [],
  };
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, as the server is warmer for whoever comes second.
    const runs = [
      () => byEntresol(host, `entresol-${round}`, ours, diffed),
      () => byKubectl(plane, folder, `kubectl-${round}`, theirs),
    ];
    for (const run of round % 2 === 0 ? runs : runs.reverse()) await run();
  }
  host.stop();
  const aims: Record<Step, string> = {
    apply: '≤ 0.45 of kubectl',
    'apply again, nothing to do': '≤ 0.2 of kubectl',
    'diff, one in ten changed': '≤ 0.25 of kubectl',
  };
  const steps = Object.keys(aims) as Step[];
  return [
    ...steps.flatMap((step): readonly Line[] => [
      {
        name: `${step}, entresol`,
        value: median(ours[step]),
        unit: 'ms',
        aim: aims[step],
        beside: `${step}, kubectl`,
      },
      { name: `${step}, kubectl`, value: median(theirs[step]), unit: 'ms' },
    ]),
    { name: 'diff before the first apply, entresol', value: median(diffed['diff before the first apply']), unit: 'ms' },
    {
      name: 'apply again, nothing to do, with its diff, entresol',
      value: median(diffed['apply again, nothing to do, with its diff']),
      unit: 'ms',
      beside: 'apply again, nothing to do, kubectl',
    },
  ];
}

async function byEntresol(
  host: ClusterHost,
  name: string,
  times: Times,
  diffed: Record<Diffed, number[]>,
): Promise<void> {
  await host.apply([namespace(name)]);
  const options = { namespace: name, blueprint: name };
  const objects = objectsIn(name);
  const preview = await timed(() => host.preview(objects, options));
  diffed['diff before the first apply'].push(preview.ms);
  times.apply.push((await timed(() => started(host, preview.value))).ms);
  const again = await timed(() => host.preview(objects, options));
  const nothing = await timed(() => started(host, again.value));
  times['apply again, nothing to do'].push(nothing.ms);
  diffed['apply again, nothing to do, with its diff'].push(again.ms + nothing.ms);
  const diff = await timed(() => host.preview(objects.map(changed), options));
  times['diff, one in ten changed'].push(diff.ms);
}

async function started(host: ClusterHost, preview: Awaited<ReturnType<ClusterHost['preview']>>): Promise<void> {
  if (!preview.ok) throw new Error(preview.problem.message);
  const summary = await host.start(preview.value.plan, { timeoutSeconds: 120 });
  if (!summary.ok) throw new Error(summary.problem.message);
  if (summary.value.failed > 0) throw new Error(`${summary.value.failed} objects were not applied`);
}

async function byKubectl(plane: ControlPlane, folder: string, name: string, times: Times): Promise<void> {
  const kubectl = async (args: readonly string[], good: readonly number[] = [0]) => {
    const { code, stderr } = await plane.kubectl(args);
    if (!good.includes(code)) throw new Error(`kubectl ${args[0]}: ${stderr}`);
  };
  await kubectl(['create', 'namespace', name]);
  const objects = objectsIn(name);
  const file = writeList(folder, `${name}.json`, objects);
  const changedFile = writeList(folder, `${name}-changed.json`, objects.map(changed));
  const apply = ['apply', '--server-side', '-f', file];
  times.apply.push((await timed(() => kubectl(apply))).ms);
  times['apply again, nothing to do'].push((await timed(() => kubectl(apply))).ms);
  // Exit code 1 says that there are differences.
  const diff = ['diff', '--server-side', '-f', changedFile];
  times['diff, one in ten changed'].push((await timed(() => kubectl(diff, [0, 1]))).ms);
}

function writeList(folder: string, name: string, items: readonly JsonObject[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
  return path;
}

function objectsIn(place: string): readonly JsonObject[] {
  return [
    ...Array.from({ length: maps }, (_, n) => configMap(`settings-${n}`, { level: 'info', number: `${n}` }, place)),
    ...Array.from({ length: customs }, (_, n) => widget(`widget-${n}`, { size: 'small' }, 'Widget', place)),
  ];
}

/** Every tenth object as somebody edited it. */
function changed(object: JsonObject, index: number): JsonObject {
  if (index % changedShare !== 0) return object;
  return object.kind === 'ConfigMap'
    ? { ...object, data: { level: 'debug', number: `${index}` } }
    : { ...object, spec: { size: 'large' } };
}

function noTimes(): Times {
  return { apply: [], 'apply again, nothing to do': [], 'diff, one in ten changed': [] };
}
