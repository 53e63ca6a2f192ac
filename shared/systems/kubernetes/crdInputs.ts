import type { Document, TextEdit } from '../../document/document.ts';
import { insertItem, remove, setValue } from '../../document/edit.ts';
import { isObject, type JsonObject, type JsonPath, type JsonValue, listAt, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Schema } from '../../schema/schema.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import { schemaFieldPath } from '../schemaFields.ts';
import type { InputDraft } from '../system.ts';

/**
 * Adds a field to the inputs (`spec`) of a platform API. `schemaPath` is where the `openAPIV3Schema` stands in the
 * document (CRD, XRD, or a CRD nested in a promise). Parents given by `under` must be there; lists are entered by
 * themselves. Problems: `input/no-schema`, `input/no-parent`, `input/exists`, and those of the text edits.
 */
export function addCrdInput(document: Document, schemaPath: JsonPath, input: InputDraft): Result<readonly TextEdit[]> {
  const parent = parentOf(document, schemaPath, input.under ?? []);
  if (!parent.ok) return parent;
  const path = parent.value;
  const at = valueAt(document.value, path);
  if (valueAt(at, ['properties', input.name]) !== undefined)
    return fail({
      code: 'input/exists',
      message: `The API already has an input named ${input.name}.`,
      place: input.name,
    });
  const field = schemaValue(input.schema);
  const steps: EditStep[] = [];
  if (at === undefined) {
    const required = input.required ? { required: [input.name] } : {};
    steps.push((now) => setValue(now, path, { type: 'object', ...required, properties: { [input.name]: field } }));
    return editsInTurn(document, steps);
  }
  steps.push((now) => setValue(now, [...path, 'properties', input.name], field));
  if (input.required) steps.push((now) => addRequired(now, path, input.name));
  return editsInTurn(document, steps);
}

/**
 * Removes a field of the inputs (`spec`), and its name from the `required` list beside it. `path` names the field from
 * `spec` down. Problems: `input/no-schema`, `input/no-parent`, `input/unknown`, and those of the text edits.
 */
export function removeCrdInput(
  document: Document,
  schemaPath: JsonPath,
  path: readonly string[],
): Result<readonly TextEdit[]> {
  const name = path.at(-1);
  if (name === undefined) return fail({ code: 'input/unknown', message: 'Say which input to remove.' });
  const found = parentOf(document, schemaPath, path.slice(0, -1));
  if (!found.ok) return found;
  const parent = found.value;
  const at = valueAt(document.value, parent);
  if (valueAt(at, ['properties', name]) === undefined)
    return fail({
      code: 'input/unknown',
      message: `The API has no input named ${path.join('.')}.`,
      place: path.join('.'),
    });
  const required = listAt(at, 'required');
  const index = required.indexOf(name);
  const steps: EditStep[] = [(now) => remove(now, [...parent, 'properties', name])];
  // An empty `required` list is refused by the API server, so the last name takes the list along.
  if (index >= 0) steps.push((now) => remove(now, [...parent, 'required', ...(required.length === 1 ? [] : [index])]));
  return editsInTurn(document, steps);
}

function addRequired(document: Document, parent: JsonPath, name: string): Result<TextEdit> {
  const list = [...parent, 'required'];
  return Array.isArray(valueAt(document.value, list))
    ? insertItem(document, list, 'end', name)
    : setValue(document, list, [name]);
}

/** The schema node that holds the field: `properties.spec` and on through `under`. It may be absent only for `spec` itself. */
function parentOf(document: Document, schemaPath: JsonPath, under: readonly string[]): Result<JsonPath> {
  if (!isObject(valueAt(document.value, schemaPath)))
    return fail({
      code: 'input/no-schema',
      message: 'The API states no schema yet, so a field has nowhere to go.',
      advice: 'Add an openAPIV3Schema with type: object to the version first.',
    });
  const root = [...schemaPath, 'properties', 'spec'];
  const path = schemaFieldPath(document.value, root, [...under, ...(under.length > 0 ? ['*'] : [])]);
  if (path) return ok(path);
  return fail({
    code: 'input/no-parent',
    message: `The API has no input named ${under.join('.')} to put a field in.`,
  });
}

const keywordOrder: readonly string[] = ['type', 'description', 'enum', 'pattern', 'default'];

/** A schema as it is written to a file: the usual keywords first. */
export function schemaValue(schema: Schema): JsonObject {
  const value: Record<string, JsonValue> = {};
  const entries = Object.entries(schema).toSorted(([a], [b]) => rankOf(a) - rankOf(b));
  for (const [keyword, content] of entries) if (content !== undefined) value[keyword] = content;
  return value;
}

function rankOf(keyword: string): number {
  const rank = keywordOrder.indexOf(keyword);
  return rank < 0 ? keywordOrder.length : rank;
}
