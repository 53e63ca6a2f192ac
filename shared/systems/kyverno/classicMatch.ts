import type { KindPattern, LabelSelector, ObjectFilter } from '../../graph/objectFilter.ts';
import type { MatchTarget } from '../../graph/objectMatch.ts';
import { isObject, type JsonObject, type JsonValue, listAt, textAt, valueAt } from '../../json.ts';
import { textsOf } from '../kubernetes/header.ts';
import { controllersNamed } from './autogen.ts';

/** Whom a rule of the older family governs. */
export interface ClassicMatch {
  readonly target: MatchTarget | undefined;
  readonly wide: boolean;
  readonly doubts: readonly string[];
  readonly autogen: boolean;
}

type Block = { readonly filter: ObjectFilter | undefined; readonly doubts: readonly string[]; readonly wide: boolean };

/**
 * Reads `match` and `exclude`. `controllers` are the names in the annotation that limits the extension of rules for pods
 * to their controllers; `namespace` that of a Policy, which governs only what lies in it. `selected` is false for
 * clean-up policies, which are never extended.
 */
export function classicMatch(
  rule: JsonObject,
  controllers: readonly string[] | undefined,
  namespace: string | undefined,
  selected = true,
): ClassicMatch {
  const match = lists(rule.match);
  const exclude = lists(rule.exclude);
  const blocks = [...match, ...exclude].flat();
  const onlyPods = selected && blocks.length > 0 && blocks.every(({ filter }) => isPlainPodFilter(filter));
  const more = onlyPods ? controllersNamed(controllers) : [];
  const extended = (filter: ObjectFilter): ObjectFilter => ({
    ...filter,
    ...(filter.kinds && { kinds: [...filter.kinds, ...more] }),
    ...(namespace !== undefined && { namespaces: filter.namespaces ?? [namespace] }),
  });
  const filters = (list: readonly Block[]) => list.flatMap(({ filter }) => (filter ? [extended(filter)] : []));
  const any = match.map(filters).filter((list) => list.length > 0);
  const isWide = match.some((list) => list.length > 0 && list.every(({ wide }) => wide));
  return {
    target:
      any.length === 0
        ? undefined
        : { by: 'match', any, except: exclude.map(filters).filter((list) => list.length > 0) },
    wide: isWide,
    doubts: [...new Set(blocks.flatMap(({ doubts }) => doubts))],
    autogen: more.length > 0,
  };
}

/** `any` as one list each, `all` as one list together, the older form without either as one list. */
function lists(value: JsonValue | undefined): readonly (readonly Block[])[] {
  if (!isObject(value)) return [];
  const any = listAt(value, 'any').flatMap((item) => (isObject(item) ? [[blockOf(item)]] : []));
  const all = listAt(value, 'all').flatMap((item) => (isObject(item) ? [blockOf(item)] : []));
  const inline = isObject(value.resources) || value.subjects !== undefined ? [[blockOf(value)]] : [];
  return [...any, ...(all.length > 0 ? [all] : []), ...inline];
}

function blockOf(block: JsonObject): Block {
  const resources = isObject(block.resources) ? block.resources : {};
  const kinds = texts(resources.kinds).map(kindPattern);
  const names = [...texts(resources.names), ...(textAt(resources, 'name') ? [textAt(resources, 'name') ?? ''] : [])];
  const namespaces = texts(resources.namespaces);
  const labels = selectorOf(resources.selector);
  const namespaceLabels = selectorOf(resources.namespaceSelector);
  const annotations = textsOf(resources.annotations);
  const filter: ObjectFilter = {
    ...(kinds.length > 0 && { kinds }),
    ...(names.length > 0 && { names }),
    ...(namespaces.length > 0 && { namespaces }),
    ...(labels && { labels }),
    ...(namespaceLabels && { namespaceLabels }),
    ...(Object.keys(annotations).length > 0 && { annotations }),
  };
  const doubts = ['subjects', 'roles', 'clusterRoles'].some((field) => listAt(block, field).length > 0)
    ? ['it depends on who sends the request']
    : [];
  const operations = texts(resources.operations);
  if (operations.length > 0 && !operations.some((one) => one === 'CREATE' || one === 'UPDATE'))
    doubts.push(`it concerns ${operations.join(' and ')} only`);
  return {
    filter: Object.keys(filter).length > 0 ? filter : undefined,
    doubts,
    wide:
      kinds.some(({ group, kind }) => group === '*' && kind === '*') &&
      names.length + namespaces.length === 0 &&
      !labels,
  };
}

/** `Pod`, `v1/Pod`, `apps/v1/Deployment`, `*` + `/Scale`, `Pod/exec`: versions and subresources say nothing of identity. */
export function kindPattern(text: string): KindPattern {
  const parts = text.split('/');
  const at = parts.findIndex((part) => /^[A-Z*?]/.test(part) && !(part === '*' && parts.length > 1));
  const index = at < 0 ? parts.length - 1 : at;
  const group = index >= 2 ? (parts[index - 2] ?? '*') : '*';
  return { group, kind: parts[index] ?? text };
}

/** A rule for pods is extended to controllers only while it does not look at single objects. */
function isPlainPodFilter(filter: ObjectFilter | undefined): boolean {
  if (!filter) return true;
  const { kinds, names, labels, annotations } = filter;
  return (kinds ?? []).every(({ kind }) => kind === 'Pod') && !names && !labels && !annotations;
}

/** A label selector as data; undefined when there is none. */
export function selectorOf(value: JsonValue | undefined): LabelSelector | undefined {
  if (!isObject(value)) return undefined;
  const matchExpressions = listAt(value, 'matchExpressions').flatMap((item) => {
    const key = textAt(item, 'key');
    const operator = textAt(item, 'operator');
    return key && operator ? [{ key, operator, values: texts(valueAt(item, ['values'])) }] : [];
  });
  const matchLabels = textsOf(value.matchLabels);
  return Object.keys(matchLabels).length + matchExpressions.length === 0
    ? undefined
    : { matchLabels, matchExpressions };
}

function texts(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
