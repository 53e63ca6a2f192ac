import type { Document, TextEdit } from '../../document/document.ts';
import { insertItem, remove, replaceWithin, setValue } from '../../document/edit.ts';
import { isList, isObject, type JsonObject, type JsonValue, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { editsInTurn } from '../editsInTurn.ts';
import type { InputDraft, RequestDraft, SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { componentsOf, type Piece } from './application.ts';
import { changeParameter, parameterLimits } from './changeParameter.ts';
import { labelText, valueText } from './cue/fieldText.ts';
import { parameterPlace } from './cue/parameterPlace.ts';
import { cueOf } from './definition.ts';
import { mentionsOf } from './mentions.ts';

/** Edits of an Application's components, and new fields of a definition's `parameter`. */
export const edits: SystemEdits = {
  apiLimits: ({ value }) => (cueOf(value) ? parameterLimits : undefined),
  addInput,
  changeInput: changeParameter,
  addRequest,
  removeRequest,
  renameRequest,
  setRequestType,
  setParam,
};

const listPath = ['spec', 'components'];

function addRequest({ document, element }: Written, request: RequestDraft): Result<readonly TextEdit[]> {
  if (element.kind !== 'Application') return notAnApplication(element.name);
  if (componentsOf(element.value).some((one) => one.name === request.name))
    return fail({ code: 'request/exists', message: `There is already a component named ${request.name}.` });
  const component: JsonObject = {
    name: request.name,
    type: plainType(request.type),
    ...(request.params && Object.keys(request.params).length > 0 ? { properties: request.params } : {}),
  };
  return one(
    isList(valueAt(document.value, listPath))
      ? insertItem(document, listPath, 'end', component)
      : setValue(document, listPath, [component]),
  );
}

function removeRequest(written: Written, port: string): Result<readonly TextEdit[]> {
  const found = componentOf(written, port);
  return found.ok ? one(remove(written.document, found.value.path)) : found;
}

/** Renames the component and whatever names it: dependsOn, steps that apply it, override policies. */
function renameRequest(written: Written, port: string, name: string): Result<readonly TextEdit[]> {
  const found = componentOf(written, port);
  if (!found.ok) return found;
  if (found.value.name === name) return ok([]);
  if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name))
    return fail({
      code: 'request/name',
      message: `${name} is no name for a component: use lower-case letters, digits and dashes.`,
    });
  if (componentsOf(written.element.value).some((one) => one.name === name))
    return fail({ code: 'request/exists', message: `There is already a component named ${name}.` });
  const value = isObject(written.document.value) ? written.document.value : {};
  return editsInTurn(written.document, [
    (document) => setValue(document, [...found.value.path, 'name'], name),
    ...mentionsOf(value, found.value.name).map((path) => (document: Document) => setValue(document, path, name)),
  ]);
}

function setRequestType(written: Written, port: string, type: string): Result<readonly TextEdit[]> {
  const found = componentOf(written, port);
  return found.ok ? one(setValue(written.document, [...found.value.path, 'type'], plainType(type))) : found;
}

function setParam(
  written: Written,
  port: string,
  param: readonly string[],
  value: JsonValue,
): Result<readonly TextEdit[]> {
  const found = componentOf(written, port);
  return found.ok ? one(setValue(written.document, [...found.value.path, 'properties', ...param], value)) : found;
}

/** A field of the `parameter` block, in the indentation that the block has. Its other lines stay as they are. */
function addInput({ document, element }: Written, input: InputDraft): Result<readonly TextEdit[]> {
  const cue = cueOf(element.value);
  const place = cue && parameterPlace(cue.text);
  if (!cue || !place)
    return fail({
      code: 'kubevela/no-parameter',
      message: `${element.name} has no parameter block that is written out, so it takes no new field.`,
      advice: 'Write `parameter: {}` into its CUE template first.',
    });
  if ((input.under ?? []).length > 0)
    return fail({
      code: 'kubevela/nested-input',
      message: 'A field inside another one has to be written in the CUE text itself.',
    });
  if (place.names.includes(input.name))
    return fail({ code: 'input/exists', message: `${element.name} has an input ${input.name} already.` });
  const usage = input.schema.description
    ? `${place.indent}// +usage=${input.schema.description.replace(/\s+/g, ' ')}\n`
    : '';
  const optional = input.required || input.schema.default !== undefined ? '' : '?';
  const line = `${place.indent}${labelText(input.name)}${optional}: ${valueText(input.schema)}\n`;
  return one(
    replaceWithin(
      document,
      cue.path,
      { start: place.at, end: place.at },
      `${place.before}${usage}${line}${place.after}`,
    ),
  );
}

function componentOf({ document, element }: Written, port: string): Result<Piece> {
  if (element.kind !== 'Application' || !isObject(document.value)) return notAnApplication(element.name);
  const name = port.replace(/^requires:/, '');
  const components = componentsOf(document.value);
  const found =
    components.find((one) => one.name === name) ?? (/^\d+$/.test(name) ? components[Number(name)] : undefined);
  if (found) return ok(found);
  return fail({ code: 'request/unknown', message: `${element.name} has no component named ${name}.`, place: name });
}

/** The canvas knows component types by their port type; files state the plain name. */
function plainType(type: string): string {
  return type.replace(/^kubevela\//, '');
}

function notAnApplication(name: string) {
  return fail({ code: 'request/not-a-workload', message: `${name} is no application, so it has no components.` });
}

function one(edit: Result<TextEdit>): Result<readonly TextEdit[]> {
  return edit.ok ? ok([edit.value]) : edit;
}
