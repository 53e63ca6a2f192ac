import type { TextEdit } from '../../document/document.ts';
import { remove, renameKey, replaceWithin, setValue } from '../../document/edit.ts';
import { isObject, type JsonObject, type JsonValue, objectAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import type { RequestDraft, SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { type ManifestResource, readsOf, requestName, resourcesOf } from './manifest.ts';

/** Edits of a manifest's resources. Definitions ask by placeholders inside texts, which only their author can place. */
export const edits: SystemEdits = { addRequest, removeRequest, renameRequest, setRequestType, setParam };

function addRequest({ document, element }: Written, request: RequestDraft): Result<readonly TextEdit[]> {
  if (element.kind !== 'Manifest') return notAManifest(element.name);
  const [workload] = Object.keys(objectAt(element.value, 'workloads'));
  const list = workload === undefined ? ['shared'] : ['workloads', workload, 'resources'];
  if (Object.hasOwn(objectAt(element.value, ...list), request.name))
    return fail({ code: 'request/exists', message: `There is already a resource named ${request.name}.` });
  const resource: JsonObject = {
    type: request.type,
    ...(request.class && request.class !== 'default' ? { class: request.class } : {}),
    ...(request.params && Object.keys(request.params).length > 0 ? { params: request.params } : {}),
  };
  return one(setValue(document, [...list, request.name], resource));
}

function removeRequest(written: Written, port: string): Result<readonly TextEdit[]> {
  const found = resourceOf(written, port);
  return found.ok ? one(remove(written.document, found.value.path, { prune: true })) : found;
}

/** Renames the resource and exactly the expressions that read it. */
function renameRequest(written: Written, port: string, name: string): Result<readonly TextEdit[]> {
  const found = resourceOf(written, port);
  if (!found.ok) return found;
  const { alias, path } = found.value;
  // `shared.db` on the canvas; in the file the name has no owner before it.
  const plain = name.slice(name.lastIndexOf('.') + 1);
  if (plain === alias) return ok([]);
  if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(plain))
    return fail({
      code: 'request/name',
      message: `${plain} is no name for a resource: use lower-case letters, digits and dashes.`,
    });
  const value = isObject(written.document.value) ? written.document.value : {};
  if (Object.hasOwn(objectAt(value, ...path.slice(0, -1)), plain))
    return fail({ code: 'request/exists', message: `There is already a resource named ${plain}.` });
  const steps: EditStep[] = readsOf(value, found.value)
    // From the last to the first, so that the offsets of those before stay true.
    .toReversed()
    .flatMap(({ expression: { reads }, path: at }) =>
      reads.kind === 'resources' || reads.kind === 'shared'
        ? [(document) => replaceWithin(document, at, reads.aliasSpan, plain)]
        : [],
    );
  return editsInTurn(written.document, [...steps, (document) => renameKey(document, path, plain)]);
}

function setRequestType(written: Written, port: string, type: string): Result<readonly TextEdit[]> {
  const found = resourceOf(written, port);
  return found.ok ? one(setValue(written.document, [...found.value.path, 'type'], type)) : found;
}

function setParam(
  written: Written,
  port: string,
  param: readonly string[],
  value: JsonValue,
): Result<readonly TextEdit[]> {
  const found = resourceOf(written, port);
  return found.ok ? one(setValue(written.document, [...found.value.path, 'params', ...param], value)) : found;
}

function resourceOf({ document, element }: Written, port: string): Result<ManifestResource> {
  if (element.kind !== 'Manifest' || !isObject(document.value)) return notAManifest(element.name);
  const name = port.replace(/^requires:/, '');
  const found = resourcesOf(document.value).find(({ workload, alias }) => requestName(workload, alias) === name);
  return found
    ? ok(found)
    : fail({ code: 'request/unknown', message: `${element.name} has no resource named ${name}.`, place: name });
}

function notAManifest(name: string) {
  return fail({
    code: 'request/not-a-workload',
    message: `${name} is no manifest, so it can't ask for resources.`,
    advice: 'Write a placeholder for the output into its driver inputs.',
  });
}

function one(edit: Result<TextEdit>): Result<readonly TextEdit[]> {
  return edit.ok ? ok([edit.value]) : edit;
}
