import type { Document, TextEdit } from '../../document/document.ts';
import { insertItem, remove, setValue } from '../../document/edit.ts';
import { isObject, type JsonPath, type JsonValue, listAt, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Schema } from '../../schema/schema.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import { crdSchemaValue } from '../kubernetes/crdSchemaValue.ts';
import type { SystemEdits, Written } from '../system.ts';
import { chartPath } from './chart.ts';

/** Edits of a chart: its inputs are its default values, and the fields of its schema where it states one. */
export const helmEdits: SystemEdits = {
  addInput(written, { name, schema, required, under = [] }) {
    const path = [...under, name];
    const values = fileOf(written, 'values.yaml');
    if (!values) return noValues(written);
    if (valueAt(values.value, path) !== undefined)
      return fail({ code: 'edit/exists', message: `There is already a value ${path.join('.')}.`, place: name });
    const { default: preset = emptyOf(schema), ...field } = schema;
    return both(
      editsInTurn(values, [(now) => setValue(now, path, preset)]),
      inSchema(written, under, (parent) => [
        (now) => setValue(now, [...parent, 'properties', name], crdSchemaValue(field)),
        ...(required ? [(now: Document) => insertItem(now, [...parent, 'required'], 'end', name)] : []),
      ]),
    );
  },
  removeInput(written, path) {
    const name = path.at(-1);
    const values = fileOf(written, 'values.yaml');
    if (!values || name === undefined) return noValues(written);
    if (valueAt(values.value, path) === undefined)
      return fail({ code: 'helm/no-value', message: `There is no value ${path.join('.')}.` });
    return both(
      editsInTurn(values, [(now) => remove(now, path)]),
      inSchema(written, path.slice(0, -1), (parent, root) => {
        if (valueAt(root, [...parent, 'properties', name]) === undefined) return [];
        const at = listAt(root, ...parent, 'required').indexOf(name);
        return [
          (now) => remove(now, [...parent, 'properties', name]),
          ...(at < 0 ? [] : [(now: Document) => remove(now, [...parent, 'required', at], { prune: true })]),
        ];
      }),
    );
  },
};

function fileOf({ element, sibling }: Written, name: string): Document | undefined {
  const document = sibling?.(chartPath(element, name))?.documents[0];
  return isObject(document?.value) ? document : undefined;
}

/** Edits of the values' schema at the field with that path, where the chart states a schema that has it. */
function inSchema(
  written: Written,
  under: readonly string[],
  steps: (parent: JsonPath, root: JsonValue) => readonly EditStep[],
): Result<readonly TextEdit[]> {
  const schema = fileOf(written, 'values.schema.json');
  const parent: JsonPath = under.flatMap((one) => ['properties', one]);
  if (!schema || valueAt(schema.value, parent) === undefined) return ok([]);
  return editsInTurn(schema, steps(parent, schema.value));
}

function both(one: Result<readonly TextEdit[]>, other: Result<readonly TextEdit[]>): Result<readonly TextEdit[]> {
  if (!one.ok) return one;
  return other.ok ? ok([...one.value, ...other.value]) : other;
}

function emptyOf({ type }: Schema): JsonValue {
  if (type === 'object') return {};
  if (type === 'array') return [];
  if (type === 'boolean') return false;
  return type === 'integer' || type === 'number' ? 0 : '';
}

function noValues({ element }: Written): Result<never> {
  return fail({
    code: 'helm/no-values',
    message: `The chart ${element.name} has no values.yaml, or one that can not be read.`,
    advice: 'Create values.yaml beside Chart.yaml first.',
  });
}
