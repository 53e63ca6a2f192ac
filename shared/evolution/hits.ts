import type { RequiredPort } from '../contract/port.ts';
import { rangeIn } from '../document/locate.ts';
import type { Element } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { isList, isObject, type JsonPath, type JsonValue, valueAt } from '../json.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import { ruleEvaluator } from '../schema/ruleEvaluator.ts';
import type { Schema } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';
import type { ApiDifference, Hit } from './apiChange.ts';
import type { ComparedApi, ComparedVersion } from './comparedApi.ts';

/** A request of an API, with the version that it names; undefined where it asks by type. */
export interface ApiRequest {
  readonly element: Element;
  readonly port: RequiredPort;
  readonly version?: string;
}

/** Who asks for an API now, or asks for what it offered while it is gone. */
export function requestsOf(view: WorkspaceView, before: ComparedApi | undefined, after: ComparedApi | undefined) {
  const api = after ?? before;
  if (!api) return [];
  const { requestKind } = api.port;
  const elements = after
    ? view.look.dependents(after.element.id).map((user) => user.element)
    : [api.port.type, ...api.port.aliases].flatMap((type) => view.look.consumers(type));
  return [...new Set(elements)].flatMap((element) =>
    element.contract.requires.flatMap((port): readonly ApiRequest[] => {
      const answer = view.element(element.id)?.answers.get(port.key);
      const asks = after
        ? answer?.state === 'answered' && answer.by === after.element.id
        : [api.port.type, ...api.port.aliases].includes(port.type);
      if (!asks || port.joins) return [];
      const isObjectOfKind = requestKind?.kind === element.kind && requestKind.group === element.group;
      const version = element.apiVersion.slice(element.apiVersion.lastIndexOf('/') + 1);
      return [{ element, port, ...(isObjectOfKind && { version }) }];
    }),
  );
}

/** The requests that a change meets. A compatible one meets nobody. */
export function hitsOf(
  view: WorkspaceView,
  difference: ApiDifference,
  requests: readonly ApiRequest[],
  before: ComparedApi | undefined,
  after: ComparedApi | undefined,
): readonly Hit[] {
  if (difference.kind === 'compatible') return [];
  return requests.flatMap((request) => {
    const hit = hitOf(difference, request, before, after);
    if (!hit) return [];
    const { element } = request;
    const document = view.document(element.source.file, element.source.document);
    const start = { line: 1, column: 1 };
    const range = document ? rangeIn(document, hit.at, 'entry') : { start, end: start };
    return [
      {
        element: element.id,
        name: element.name,
        verdict: hit.verdict,
        reason: hit.reason,
        file: element.source.file,
        range,
      },
    ];
  });
}

interface FoundHit extends Pick<Hit, 'verdict' | 'reason'> {
  readonly at: JsonPath;
}

function hitOf(
  { part, path, version, reason }: ApiDifference,
  { element, port, version: asked }: ApiRequest,
  before: ComparedApi | undefined,
  after: ComparedApi | undefined,
): FoundHit | undefined {
  const at = port.path;
  if (part === 'api') return { verdict: after ? 'touched' : 'refused', reason: 'asks for it', at };
  const was = versionOf(before, asked);
  const is = versionOf(after, asked);
  // Who asks by type meets the version that counts; an object meets its own.
  const meets = version === undefined || version === (asked ?? is?.name ?? was?.name);
  if (part === 'version' && !reason.startsWith('counts'))
    return meets ? { verdict: 'refused', reason: `asks for ${version ?? 'it'}`, at } : undefined;
  if (part === 'version' && asked !== undefined) return undefined;
  if (part !== 'version' && !meets) return undefined;
  if (part === 'output') {
    const use = port.outputsUsed.find(({ name }) => name === path[0]);
    return use && { verdict: 'refused', reason: `reads ${use.name}`, at: use.path };
  }
  const params = port.params;
  const refused = newProblems(was?.inputs, is?.inputs, params).find(
    (problem) => part === 'version' || concerns(problem, path),
  );
  if (refused)
    return { verdict: 'refused', reason: refused.message, at: nearest(element, [...port.paramsPath, ...refused.path]) };
  if (part === 'version') return { verdict: 'touched', reason: 'is answered by it, and still fits', at };
  if (path.length > 0 && sets(params, path))
    return {
      verdict: 'touched',
      reason: 'sets it, and is still accepted',
      at: nearest(element, [...port.paramsPath, ...path]),
    };
  if (reason.includes('default')) return { verdict: 'touched', reason: 'leaves it out, and gets the new default', at };
  return undefined;
}

function versionOf(api: ComparedApi | undefined, asked: string | undefined): ComparedVersion | undefined {
  return api?.versions.find((version) =>
    asked === undefined || api.definition === undefined ? version.main : version.name === asked,
  );
}

/** What the new schema refuses in a request that the old one took. Values that are filled in later are left out. */
function newProblems(was: Schema | undefined, is: Schema | undefined, params: JsonValue): readonly SchemaProblem[] {
  if (!was || !is) return [];
  const check = (schema: Schema) =>
    validate(schema, params, { dialect: 'custom-resource', rules: ruleEvaluator }).problems;
  const old = new Set(check(was).map(({ path, message }) => `${path.join('.')} ${message}`));
  return check(is).filter(({ path, message }) => {
    const value = valueAt(params, path);
    const isLater = typeof value === 'string' && value.includes('${');
    return !isLater && !old.has(`${path.join('.')} ${message}`);
  });
}

/** True where a problem of a request is about the changed field: at it, inside it, or its absence. */
function concerns({ code, path, expected }: SchemaProblem, changed: JsonPath): boolean {
  const full = code === 'required' && expected !== undefined ? [...path, expected] : path;
  return changed.every((segment, index) => {
    const other = full[index];
    return segment === other || segment === '*' || (typeof segment === 'number' && typeof other === 'number');
  });
}

function sets(value: JsonValue | undefined, [segment, ...rest]: JsonPath): boolean {
  if (segment === undefined) return value !== undefined;
  if (isList(value)) return value.some((item) => sets(item, typeof segment === 'number' ? rest : [segment, ...rest]));
  if (!isObject(value)) return false;
  if (segment === '*') return Object.values(value).some((item) => sets(item, rest));
  return Object.hasOwn(value, segment) && sets(value[segment], rest);
}

/** The deepest part of a path that is there. */
function nearest(element: Element, path: JsonPath): JsonPath {
  let at = path;
  while (at.length > 0 && valueAt(element.value, at) === undefined) at = at.slice(0, -1);
  return at;
}
