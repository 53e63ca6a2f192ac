import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClusterHandlers } from '../../electron/host/cluster/handlers.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { ApplyObject, ApplyProgress, ObjectDiff } from '../../shared/protocol/cluster.ts';
import type { MethodOutput } from '../../shared/protocol/protocol.ts';
import type { Result } from '../../shared/result.ts';

/** A host of the product on one kubeconfig, as a caller of its methods sees it, with everything that it told. */
export interface ClusterHost {
  readonly handlers: ReturnType<typeof createClusterHandlers>;
  readonly diffs: ObjectDiff[];
  readonly progress: ApplyProgress[];
  /** Every answer and event so far, as text. */
  readonly said: () => string;
  preview(objects: readonly JsonObject[], options?: PreviewOptions): Promise<Result<MethodOutput<'apply.preview'>>>;
  start(plan: string, options?: StartOptions): Promise<Result<MethodOutput<'apply.start'>>>;
  /** Preview and apply, both of which must succeed. */
  apply(objects: readonly JsonObject[], options?: PreviewOptions & StartOptions): Promise<Applied>;
  stop(): void;
}

interface PreviewOptions {
  readonly namespace?: string;
  readonly blueprint?: string;
}

interface StartOptions {
  readonly force?: readonly string[];
  readonly confirm?: string;
  readonly timeoutSeconds?: number;
}

interface Applied {
  readonly preview: MethodOutput<'apply.preview'>;
  readonly summary: MethodOutput<'apply.start'>;
}

export function startHost(kubeconfig: string, requestTimeoutMs?: number): ClusterHost {
  const stateFolder = mkdtempSync(join(tmpdir(), 'entresol-state-'));
  const diffs: ObjectDiff[] = [];
  const progress: ApplyProgress[] = [];
  const said: unknown[] = [];
  const handlers = createClusterHandlers(
    (name, data) => {
      said.push([name, data]);
      if ('diff' in data) diffs.push(data.diff);
      if ('progress' in data) progress.push(data.progress);
    },
    { stateFolder, kubeconfig, ...(requestTimeoutMs === undefined ? {} : { requestTimeoutMs }) },
  );
  const heard = <T>(answer: T): T => {
    said.push(answer);
    return answer;
  };
  const contextId = async (): Promise<string> => {
    const contexts = heard(await handlers['cluster.contexts']({}));
    return (contexts.ok && contexts.value.contexts[0]?.id) || '';
  };
  const host: ClusterHost = {
    handlers,
    diffs,
    progress,
    said: () => JSON.stringify(said),
    preview: async (objects, { namespace = 'default', blueprint = 'shop' } = {}) =>
      heard(
        await handlers['apply.preview']({
          context: await contextId(),
          namespace,
          blueprint,
          objects: objects.map(applyObject),
        }),
      ),
    start: async (plan, { force = [], confirm, timeoutSeconds = 20 } = {}) =>
      heard(
        await handlers['apply.start']({
          plan,
          force: [...force],
          timeoutSeconds,
          ...(confirm === undefined ? {} : { confirm }),
        }),
      ),
    apply: async (objects, options = {}) => {
      const preview = value(await host.preview(objects, options));
      return { preview, summary: value(await host.start(preview.plan, options)) };
    },
    stop: () => {
      handlers.close();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
  return host;
}

function value<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}

/** Keys are `Kind/name`. */
function applyObject(object: JsonObject, document: number): ApplyObject {
  const metadata = object.metadata;
  const name = typeof metadata === 'object' && metadata !== null && 'name' in metadata ? String(metadata.name) : '';
  return { key: `${String(object.kind)}/${name}`, file: 'all.yaml', document, object: { ...object } };
}
