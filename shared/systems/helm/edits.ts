import type { Document, TextEdit } from '../../document/document.ts';
import { insertItem, remove, setValue } from '../../document/edit.ts';
import { isObject, type JsonPath, type JsonValue, listAt, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Schema } from '../../schema/schema.ts';
import type { ApiLimits, InputChange, InputPath } from '../apiEdits.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import { crdSchemaValue } from '../kubernetes/crdSchemaValue.ts';
import { changeSchemaField, schemaFieldPath } from '../schemaFields.ts';
import type { SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { chartPath } from './chart.ts';

/** Edits of a chart: its inputs are its default values, and the fields of its schema where it states one. */
export const helmEdits: SystemEdits = {
  apiLimits: () => limits,
  changeInput,
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

const limits: ApiLimits = {
  name: 'The templates of the chart name the value: rename it in the source with them.',
  rules: 'values.schema.json is JSON Schema, which has no CEL rules.',
  versions: 'Each publication of a chart is a version of its own: raise version in Chart.yaml.',
  outputs: 'A chart gives back nothing but the objects that it makes.',
};

/** The default is the value in values.yaml; everything else is said by the chart's schema. */
function changeInput(written: Written, path: InputPath, change: InputChange): Result<readonly TextEdit[]> {
  const values = fileOf(written, 'values.yaml');
  const schema = fileOf(written, 'values.schema.json');
  if (!values) return noValues(written);
  const { keywords, required } = change;
  const preset = keywords.get('default');
  const stated = new Map([...keywords].filter(([keyword]) => keyword !== 'default'));
  const isDefault = keywords.has('default');
  if (isDefault && preset === undefined)
    return fail({ code: 'helm/no-default', message: 'A value without a default is removed from values.yaml instead.' });
  const inValues = isDefault ? editsInTurn(values, [(now) => setValue(now, path, preset ?? null)]) : ok([]);
  if (stated.size === 0 && required === undefined) return inValues;
  if (!schema || !schemaFieldPath(schema.value, [], path))
    return fail({
      code: 'helm/no-schema',
      message: `values.schema.json does not state ${path.join('.')}, so only its default can be said.`,
      advice: 'State the value in values.schema.json beside Chart.yaml first.',
    });
  const { keywords: _all, ...more } = change;
  return both(inValues, changeSchemaField(schema, [], path, { ...more, keywords: stated }, { examples: 'list' }));
}

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
