import type { Document, TextEdit } from '../../document/document.ts';
import { remove, renameKey, replaceWithin, setValue } from '../../document/edit.ts';
import { isObject, type JsonObject, type JsonValue, objectAt, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import type { RequestDraft, SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { placeholdersIn } from './placeholders.ts';
import { expandedTexts } from './texts.ts';

/** Score's edits: resources of a workload. */
export const scoreEdits: SystemEdits = { addRequest, removeRequest, renameRequest, setRequestType, setParam };

function addRequest({ document, element }: Written, request: RequestDraft): Result<readonly TextEdit[]> {
  if (element.kind !== 'Workload') return notAWorkload(element.name);
  const taken = nameProblem(document, request.name) ?? typeProblem(request.type);
  if (taken) return taken;
  const resource: JsonObject = {
    type: request.type,
    ...(request.class && request.class !== 'default' ? { class: request.class } : {}),
    ...(request.params && Object.keys(request.params).length > 0 ? { params: request.params } : {}),
  };
  return one(setValue(document, ['resources', request.name], resource));
}

function removeRequest(written: Written, port: string): Result<readonly TextEdit[]> {
  const name = resourceOf(written, port);
  if (!name.ok) return name;
  return one(remove(written.document, ['resources', name.value], { prune: true }));
}

/** Renames the resource and exactly the placeholders that name it. */
function renameRequest(written: Written, port: string, newName: string): Result<readonly TextEdit[]> {
  const name = resourceOf(written, port);
  if (!name.ok) return name;
  if (name.value === newName) return ok([]);
  const taken = nameProblem(written.document, newName);
  if (taken) return taken;
  const steps: EditStep[] = [];
  const workload = isObject(written.document.value) ? written.document.value : {};
  for (const { text, path } of expandedTexts(workload)) {
    // From the last to the first, so that the offsets of those before stay true.
    for (const { segments } of placeholdersIn(text).toReversed()) {
      const [root, resource] = segments ?? [];
      if (root?.text === 'resources' && resource?.text === name.value)
        steps.push((document) => replaceWithin(document, path, resource.span, newName));
    }
  }
  steps.push((document) => renameKey(document, ['resources', name.value], newName));
  return editsInTurn(written.document, steps);
}

function setRequestType(written: Written, port: string, type: string): Result<readonly TextEdit[]> {
  const name = resourceOf(written, port);
  if (!name.ok) return name;
  return typeProblem(type) ?? one(setValue(written.document, ['resources', name.value, 'type'], type));
}

function setParam(
  written: Written,
  port: string,
  param: readonly string[],
  value: JsonValue,
): Result<readonly TextEdit[]> {
  const name = resourceOf(written, port);
  if (!name.ok) return name;
  return one(setValue(written.document, ['resources', name.value, 'params', ...param], value));
}

function resourceOf({ document, element }: Written, port: string): Result<string> {
  if (element.kind !== 'Workload') return notAWorkload(element.name);
  const name = port.replace(/^requires:/, '');
  if (valueAt(document.value, ['resources', name]) !== undefined) return ok(name);
  return fail({ code: 'request/unknown', message: `${element.name} has no resource named ${name}.`, place: name });
}

function nameProblem(document: Document, name: string) {
  if (!/^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/.test(name))
    return fail({
      code: 'request/name',
      message: `${name} is no name for a resource. Use 2 to 63 lower-case letters, digits and dashes.`,
      place: name,
    });
  if (Object.hasOwn(objectAt(document.value, 'resources'), name))
    return fail({ code: 'request/exists', message: `There is already a resource named ${name}.`, place: name });
  return undefined;
}

function typeProblem(type: string) {
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/.test(type)) return undefined;
  return fail({
    code: 'request/type',
    message: `${type} is no resource type of Score.`,
    advice: 'Ask for a type by its plain name, such as postgres.',
    place: type,
  });
}

function notAWorkload(name: string) {
  return fail({ code: 'request/not-a-workload', message: `${name} is no workload, so it can't ask for resources.` });
}

function one(edit: Result<TextEdit>): Result<readonly TextEdit[]> {
  return edit.ok ? ok([edit.value]) : edit;
}
