import type { CommandCall } from '../command/commandCall.ts';
import type { FilePath } from '../document/document.ts';
import { rangeIn } from '../document/locate.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { isObject, type JsonObject, type JsonPath } from '../json.ts';
import { labelOf } from '../schema/problem.ts';
import { systemOf } from '../systems/registry.ts';
import { type ApiChange, type ApiDifference, type ChangedApi, changeKinds, type Evolution } from './apiChange.ts';
import { compareApis } from './compareApis.ts';
import { type ComparedApi, comparedApi, valueIn } from './comparedApi.ts';
import { type EarlierFile, elementsOf, twoStates } from './earlierState.ts';
import { hitsOf, requestsOf } from './hits.ts';
import { nextVersion } from './nextVersion.ts';

/** What became of the APIs since another state of the files, of which only the files that differ are given. */
export function evolutionSince(view: WorkspaceView, differing: readonly EarlierFile[]): Evolution {
  if (differing.length === 0) return summed([]);
  const { before, now } = twoStates(view, differing);
  return compared(view, before, now);
}

/**
 * What the definitions of the blueprint would change in a cluster. `live` are the objects that it holds of those that were
 * asked for, each as the text of a file.
 */
export function evolutionFromCluster(view: WorkspaceView, live: ReadonlyMap<FilePath, string>): Evolution {
  const asked = [...view.elements()].map(({ element }) => element).filter(isSentApi);
  const ids = new Set(asked.map(({ id }) => id));
  return compared(
    view,
    elementsOf(live).filter(({ id }) => ids.has(id)),
    asked,
  );
}

/** True for APIs that are objects of a cluster. */
export function isSentApi(element: Element): boolean {
  return element.defines.length > 0 && element.source.path.length === 0 && comparedApi(element) !== undefined;
}

function compared(view: WorkspaceView, before: readonly Element[], now: readonly Element[]): Evolution {
  const [was, is] = [apisOf(before), apisOf(now)];
  for (const id of was.keys()) {
    // It may have moved to a file that did not differ.
    const elsewhere = is.has(id) ? undefined : view.element(id)?.element;
    const api = elsewhere && comparedApi(elsewhere);
    if (api) is.set(id, api);
  }
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
  return summed(ids.flatMap((id) => changedApi(view, was.get(id), is.get(id)) ?? []));
}

function apisOf(elements: readonly Element[]): Map<ElementId, ComparedApi> {
  return new Map(
    elements.flatMap((element): [ElementId, ComparedApi][] => {
      const api = comparedApi(element);
      return api ? [[element.id, api]] : [];
    }),
  );
}

function changedApi(
  view: WorkspaceView,
  before: ComparedApi | undefined,
  after: ComparedApi | undefined,
): ChangedApi | undefined {
  const api = after ?? before;
  const differences = compareApis(before, after);
  if (!api || differences.length === 0) return undefined;
  const requests = differences.some(({ kind }) => kind !== 'compatible') ? requestsOf(view, before, after) : [];
  const changes = differences
    .map((difference) => placed(view, difference, after, hitsOf(view, difference, requests, before, after)))
    .toSorted((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind));
  const { element } = api;
  const fixes = fixesFor(changes, before, after);
  const kind = changes[0]?.kind ?? 'compatible';
  return {
    element: element.id,
    name: element.name,
    type: api.type,
    title: element.title,
    present: after !== undefined,
    kind,
    changes,
    fixes,
    ...(kind === 'breaking' && fixes.length === 0 && { noFix: noFix(after) }),
  };
}

function placed(
  view: WorkspaceView,
  difference: ApiDifference,
  after: ComparedApi | undefined,
  hits: ApiChange['hits'],
): ApiChange {
  if (!after) return { ...difference, hits };
  const { file, document: index } = after.element.source;
  const document = view.document(file, index);
  if (!document) return { ...difference, hits };
  const at = pathOf(difference, after);
  return { ...difference, file, range: rangeIn(document, at, at.length > 0 ? 'key' : 'entry'), hits };
}

/** Where a change stands in the document, or the nearest that is still there. */
function pathOf({ part, path, version }: ApiDifference, { element, port, versions }: ComparedApi): JsonPath {
  const schemaPath = versions.find(({ name, main }) => (version === undefined ? main : name === version))?.schemaPath;
  if (!schemaPath) return port.path;
  if (part === 'version' || part === 'api') return existing(element, schemaPath.slice(0, -2));
  const inside = path.flatMap((segment): JsonPath => {
    if (typeof segment === 'number') return ['items'];
    return segment === '*' ? ['additionalProperties'] : ['properties', segment];
  });
  const found = existing(element, [...schemaPath, 'properties', part === 'output' ? 'status' : 'spec', ...inside]);
  return found.at(-1) === 'properties' ? found.slice(0, -1) : found;
}

function existing(element: Element, path: JsonPath): JsonPath {
  let at = path;
  while (at.length > element.source.path.length && valueIn(element, at) === undefined) at = at.slice(0, -1);
  return at;
}

/** For each version that breaks: the command that gives it back what it said, and makes what it says now a version of its own. */
function fixesFor(
  changes: readonly ApiChange[],
  before: ComparedApi | undefined,
  after: ComparedApi | undefined,
): ChangedApi['fixes'] {
  if (!before || !after || !systemOf(after.element.system)?.edits.addVersion) return [];
  const taken = after.versions.map(({ name }) => name);
  return before.versions.flatMap((was) => {
    const breaking = changes.filter(
      ({ kind, part, version }) => kind === 'breaking' && part !== 'api' && version === was.name,
    );
    const restore = statedVersion(before, was.schemaPath);
    if (breaking.length === 0 || !restore) return [];
    const isThere = taken.includes(was.name);
    const name = isThere ? nextVersion(was.name, taken) : was.name;
    const note = `From ${was.name}: ${breaking.map(inWords).join('; ')}`.slice(0, 250);
    const call: CommandCall = {
      id: 'api.add-version',
      args: { element: after.element.id, name, from: was.name, restore, ...(isThere && { note }) },
    };
    return [{ title: isThere ? `Add ${name} instead, and leave ${was.name} as it was` : `Bring ${name} back`, call }];
  });
}

function statedVersion({ element }: ComparedApi, schemaPath: JsonPath | undefined): JsonObject | undefined {
  const stated = schemaPath && valueIn(element, schemaPath.slice(0, -2));
  return isObject(stated) && typeof stated.name === 'string' ? stated : undefined;
}

function inWords({ path, reason }: ApiDifference): string {
  return path.length > 0 ? `${labelOf(path)} ${reason}` : reason;
}

function noFix(after: ComparedApi | undefined): string {
  if (!after) return 'It is gone as a whole: undo the removal, or offer it by another engine.';
  const { system, title } = after.element;
  const limits = systemOf(system)?.edits.apiLimits?.(after.element);
  return limits?.versions ?? `A ${title} has no versions of its API beside each other.`;
}

function summed(apis: readonly ChangedApi[]): Evolution {
  const all = apis.flatMap(({ changes }) => changes);
  const count = (kind: ApiChange['kind']) => all.filter((change) => change.kind === kind).length;
  const refused = all.flatMap(({ hits }) => hits).filter(({ verdict }) => verdict === 'refused');
  return {
    apis: apis.toSorted((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind)),
    counts: { breaking: count('breaking'), unknown: count('unknown'), compatible: count('compatible') },
    refused: new Set(refused.map(({ element }) => element)).size,
  };
}
