import type { LinkedElement } from '../../graph/edge.ts';
import type { Element } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, objectAt, textAt, valueAt } from '../../json.ts';
import { generatedApplications } from './generated.ts';

/** The spec of an Application where it is written: in the Application itself, or in the template of an ApplicationSet. */
export interface WrittenApplication {
  readonly element: Element;
  readonly spec: JsonObject;
  readonly path: JsonPath;
  /** True inside an ApplicationSet: texts may hold `{{ … }}`, and generators may lay their own template over it. */
  readonly template: boolean;
}

/** The Application that a rule looks at, if it is one. */
export function writtenApplication({ element }: LinkedElement): WrittenApplication | undefined {
  if (element.system !== 'argocd' || element.kind === 'AppProject') return undefined;
  const template = element.kind === 'ApplicationSet';
  const path = template ? ['spec', 'template', 'spec'] : ['spec'];
  const spec = valueAt(element.value, path);
  return isObject(spec) ? { element, spec, path, template } : undefined;
}

/** An Application as it will be: the written one, or each that an ApplicationSet makes. */
export interface ResolvedApplication {
  readonly name: string;
  readonly spec: JsonObject;
}

/** The Applications that come of an element; those whose names are known only at run time are among them, with `*`. */
export function resolvedApplications(element: Element): readonly ResolvedApplication[] {
  if (element.kind === 'Application') return [{ name: element.name, spec: objectAt(element.value, 'spec') }];
  if (element.kind !== 'ApplicationSet') return [];
  return generatedApplications(element.value).applications;
}

/** The namespace that Argo CD itself lives in, when nothing says otherwise. */
export const controlPlane = 'argocd';

/** The sync options of an Application as a map; `Prune` without a value counts as true. */
export function syncOptions(spec: JsonObject): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  const listed = valueAt(spec, ['syncPolicy', 'syncOptions']);
  for (const option of Array.isArray(listed) ? listed : []) {
    if (typeof option !== 'string') continue;
    const [name = '', value = 'true'] = option.split('=');
    options.set(name, value);
  }
  return options;
}

/** True when Argo CD syncs it by itself and takes away what is gone from the source. */
export function prunesByItself(spec: JsonObject): boolean {
  const automated = objectAt(spec, 'syncPolicy', 'automated');
  return automated.prune === true && automated.enabled !== false;
}

/** Where it delivers to, in words. */
export function destinationWords(spec: JsonObject): string {
  const cluster = textAt(spec, 'destination', 'name') ?? textAt(spec, 'destination', 'server') ?? 'no cluster';
  const namespace = textAt(spec, 'destination', 'namespace');
  const short = cluster === 'https://kubernetes.default.svc' ? 'in-cluster' : cluster;
  return namespace ? `${short}/${namespace}` : short;
}
