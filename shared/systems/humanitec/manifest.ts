import type { OutputUse, RequiredPort } from '../../contract/port.ts';
import { portType } from '../../contract/portTypes.ts';
import { defaultClass } from '../../graph/answer.ts';
import type { Part } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, objectAt, textAt } from '../../json.ts';
import { type Expression, expressionsIn } from './expressions.ts';
import { textsUnder } from './texts.ts';

/** A resource of a manifest: of one workload, or shared. */
export interface ManifestResource {
  /** Undefined for shared ones. */
  readonly workload?: string;
  readonly alias: string;
  readonly value: JsonObject;
  readonly path: JsonPath;
}

/** An expression with its place and the workload that it belongs to. */
export interface ExpressionSite {
  readonly expression: Expression;
  readonly text: string;
  readonly path: JsonPath;
  readonly workload?: string;
}

/** The resources that a manifest asks for. */
export function resourcesOf(manifest: JsonObject): readonly ManifestResource[] {
  const own = Object.keys(objectAt(manifest, 'workloads')).flatMap((workload) =>
    resourcesAt(manifest, ['workloads', workload, 'resources']).map((one) => ({ ...one, workload })),
  );
  return [...own, ...resourcesAt(manifest, ['shared'])];
}

function resourcesAt(manifest: JsonObject, path: JsonPath): readonly ManifestResource[] {
  return Object.entries(objectAt(manifest, ...path)).flatMap(([alias, value]) =>
    isObject(value) ? [{ alias, value, path: [...path, alias] }] : [],
  );
}

/** Every expression of a manifest. */
export function* expressionsOf(manifest: JsonObject): Iterable<ExpressionSite> {
  for (const [text, path] of textsUnder(manifest, [])) {
    const workload = path[0] === 'workloads' && typeof path[1] === 'string' ? { workload: path[1] } : {};
    for (const expression of expressionsIn(text)) yield { expression, text, path, ...workload };
  }
}

/** The expressions that read a resource: those of its workload, or of all where it is shared. */
export function readsOf(manifest: JsonObject, resource: ManifestResource): readonly ExpressionSite[] {
  return [...expressionsOf(manifest)].filter(({ expression: { reads }, workload }) =>
    resource.workload === undefined
      ? reads.kind === 'shared' && reads.alias === resource.alias
      : reads.kind === 'resources' && reads.alias === resource.alias && workload === resource.workload,
  );
}

/** One request for each resource. */
export function manifestRequests(manifest: JsonObject): readonly RequiredPort[] {
  const reads = new Map<string, OutputUse[]>();
  for (const { expression, path, workload } of expressionsOf(manifest)) {
    const { reads: target, span } = expression;
    if (target.kind !== 'resources' && target.kind !== 'shared') continue;
    const key = requestName(target.kind === 'shared' ? undefined : workload, target.alias);
    reads.set(key, [...(reads.get(key) ?? []), { name: target.output, path, within: span }]);
  }
  return resourcesOf(manifest).flatMap(({ workload, alias, value, path }) => {
    const type = textAt(value, 'type');
    if (!type) return [];
    const name = requestName(workload, alias);
    const id = textAt(value, 'id');
    return [
      {
        key: `requires:${name}`,
        name,
        type: portType(type),
        class: textAt(value, 'class') ?? defaultClass,
        ...(id ? { resourceId: id } : {}),
        params: objectAt(value, 'params'),
        outputsUsed: reads.get(name) ?? [],
        path,
        typePath: [...path, 'type'],
        paramsPath: [...path, 'params'],
      },
    ];
  });
}

export function requestName(workload: string | undefined, alias: string): string {
  return `${workload ?? 'shared'}.${alias}`;
}

/** The workloads of a manifest. */
export function manifestParts(manifest: JsonObject): readonly Part[] {
  return Object.keys(objectAt(manifest, 'workloads')).map((name) => ({
    name,
    kind: 'workload',
    path: ['workloads', name],
  }));
}
