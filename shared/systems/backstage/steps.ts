import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, textAt } from '../../json.ts';
import { listSites, type Site } from '../sites.ts';
import { relativePath } from './relativePath.ts';

/** The steps of a Template, in order. */
export function stepsOf(template: JsonObject): readonly Site[] {
  return listSites(template, ['spec', 'steps']);
}

/** An object of Kubernetes that a step writes. */
export interface MadeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly path: JsonPath;
}

/** The objects with `apiVersion` and `kind` inside the input of a step, the entities of the catalogue among them. */
export function* objectsIn(value: JsonValue | undefined, path: JsonPath): Iterable<MadeObject> {
  if (isList(value)) for (const [index, item] of value.entries()) yield* objectsIn(item, [...path, index]);
  if (!isObject(value)) return;
  const apiVersion = textAt(value, 'apiVersion');
  const kind = textAt(value, 'kind');
  if (apiVersion && kind) yield { apiVersion, kind, path };
  else for (const [key, item] of Object.entries(value)) yield* objectsIn(item, [...path, key]);
}

/** A folder that a step fills in and copies, as a path of the opened folder. */
export interface FetchedFolder {
  readonly folder: string;
  readonly step: Site;
  readonly path: JsonPath;
}

/** The folder beside the Template that a step fetches; undefined for addresses elsewhere and computed ones. */
export function fetchedFolder(file: string, step: Site): FetchedFolder | undefined {
  const action = textAt(step.value, 'action') ?? '';
  const url = textAt(step.value, 'input', 'url');
  if (!/^fetch:(template|plain|cookiecutter|rails)$/.test(action) || !url) return undefined;
  const folder = relativePath(file, url);
  return folder === undefined ? undefined : { folder, step, path: [...step.path, 'input', 'url'] };
}
