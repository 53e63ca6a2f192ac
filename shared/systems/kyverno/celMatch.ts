import type { KindPattern, ObjectFilter } from '../../graph/objectFilter.ts';
import type { MatchTarget } from '../../graph/objectMatch.ts';
import { isObject, type JsonObject, type JsonValue, listAt, valueAt } from '../../json.ts';
import { listSites } from '../sites.ts';
import { controllersNamed } from './autogen.ts';
import { selectorOf } from './classicMatch.ts';

/** Whom a CEL policy governs. */
export interface CelMatch {
  readonly target: MatchTarget | undefined;
  readonly wide: boolean;
  readonly doubts: readonly string[];
  readonly autogen: boolean;
}

/** Reads `matchConstraints`; policies that delete or change existing objects are never extended to controllers. */
export function celMatch(policy: JsonObject, namespace: string | undefined, extends_: boolean): CelMatch {
  const constraints = valueAt(policy, ['spec', 'matchConstraints']);
  const common = commonFilter(constraints, namespace);
  const rules = listSites(constraints, ['resourceRules']).map(({ value }) => value);
  const onlyPods = extends_ && rules.length > 0 && rules.every(isForPods);
  const names = valueAt(policy, ['spec', 'autogen', 'podControllers', 'controllers']);
  const more = onlyPods ? controllersNamed(Array.isArray(names) ? texts(names) : undefined) : [];
  const filter = (rule: JsonObject): ObjectFilter => {
    const resourceNames = texts(rule.resourceNames);
    return { kinds: [...kindsOf(rule), ...more], ...(resourceNames.length > 0 && { names: resourceNames }), ...common };
  };
  const any = rules.map((rule) => [filter(rule)]);
  const except = listSites(constraints, ['excludeResourceRules']).map(({ value }) => [
    { kinds: kindsOf(value), ...(texts(value.resourceNames).length > 0 && { names: texts(value.resourceNames) }) },
  ]);
  const isWide = any.flat().some(({ kinds }) => kinds?.some(({ group, plural }) => group === '*' && plural === '*'));
  const operations = rules.flatMap((rule) => texts(rule.operations));
  const doubts =
    operations.length > 0 && !operations.some((one) => ['CREATE', 'UPDATE', '*'].includes(one))
      ? [`it concerns ${[...new Set(operations)].join(' and ')} only`]
      : [];
  return {
    target: any.length === 0 ? undefined : { by: 'match', any, except },
    wide: isWide,
    doubts,
    autogen: more.length > 0,
  };
}

/** The existing objects that a policy changes (`targetMatchConstraints`); undefined where it states none, or every kind. */
export function celTargets(policy: JsonObject, namespace: string | undefined): MatchTarget | undefined {
  const constraints = valueAt(policy, ['spec', 'targetMatchConstraints']);
  const common = commonFilter(constraints, namespace);
  const any = listSites(constraints, ['resourceRules']).map(({ value }) => {
    const names = texts(value.resourceNames);
    return [{ kinds: kindsOf(value), ...(names.length > 0 && { names }), ...common }];
  });
  const isWide = any.flat().some(({ kinds }) => kinds.some(({ group, plural }) => group === '*' && plural === '*'));
  return any.length === 0 || isWide ? undefined : { by: 'match', any, except: [] };
}

function commonFilter(constraints: JsonValue | undefined, namespace: string | undefined): ObjectFilter {
  return {
    ...labelled('labels', valueAt(constraints, ['objectSelector'])),
    ...labelled('namespaceLabels', valueAt(constraints, ['namespaceSelector'])),
    ...(namespace !== undefined && { namespaces: [namespace] }),
  };
}

function kindsOf(rule: JsonObject): readonly KindPattern[] {
  return texts(rule.apiGroups).flatMap((group) =>
    texts(rule.resources)
      // Subresources such as pods/exec are no objects of their own.
      .filter((resource) => !resource.includes('/') || resource === '*/*')
      .map((resource) => ({ group, plural: resource === '*/*' ? '*' : resource })),
  );
}

function isForPods(rule: JsonObject): boolean {
  const resources = texts(rule.resources);
  return resources.length > 0 && resources.every((one) => one === 'pods') && texts(rule.resourceNames).length === 0;
}

function labelled(field: 'labels' | 'namespaceLabels', value: JsonValue | undefined): ObjectFilter {
  const selector = isObject(value) ? selectorOf(value) : undefined;
  return selector ? { [field]: selector } : {};
}

function texts(value: JsonValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The plurals and groups that a CEL policy names, with their places, for rules about their spelling. */
export function resourcesNamed(policy: JsonObject) {
  return ['resourceRules', 'excludeResourceRules'].flatMap((field) =>
    listSites(policy, ['spec', 'matchConstraints', field]).flatMap(({ value, path }) =>
      listAt(value, 'resources').flatMap((resource, index) =>
        typeof resource === 'string'
          ? [{ resource, groups: texts(value.apiGroups), path: [...path, 'resources', index] }]
          : [],
      ),
    ),
  );
}
