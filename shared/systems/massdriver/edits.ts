import type { Document, TextEdit } from '../../document/document.ts';
import { insertItem, remove, renameKey, setValue } from '../../document/edit.ts';
import { type JsonObject, type JsonPath, listAt, textAt, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Schema } from '../../schema/schema.ts';
import type { ApiLimits } from '../apiEdits.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import { changeSchemaField } from '../schemaFields.ts';
import type { SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { blockOf, entriesPath, type Side, type SlotBlock } from './slots.ts';

const limits: ApiLimits = {
  rules: 'Massdriver checks values by JSON Schema draft-07, which has no CEL rules.',
  versions: 'Each publication of a bundle is a version of its own: raise version in massdriver.yaml.',
  outputs: 'A bundle gives back resources of a type, not single values.',
};

/** Edits of a bundle: params are its inputs, dependencies what it asks for. */
export const massdriverEdits: SystemEdits = {
  addInput(written, { name, schema, required, under = [] }) {
    if (written.element.kind !== 'Bundle') return notABundle(written);
    const parent: JsonPath = ['params', ...under.flatMap((one) => ['properties', one])];
    if (valueAt(written.element.value, [...parent, 'properties', name]) !== undefined)
      return fail({ code: 'edit/exists', message: `There is already a parameter ${name}.`, place: name });
    if (under.length > 0 && valueAt(written.element.value, parent) === undefined)
      return fail({ code: 'massdriver/no-parameter', message: `There is no parameter ${under.join('.')}.` });
    return editsInTurn(written.document, [
      (now) => setValue(now, [...parent, 'properties', name], paramOf(name, schema)),
      ...(required ? [markRequired(parent, name)] : []),
    ]);
  },
  removeInput(written, path) {
    const name = path.at(-1);
    if (written.element.kind !== 'Bundle' || name === undefined) return notABundle(written);
    const parent: JsonPath = ['params', ...path.slice(0, -1).flatMap((one) => ['properties', one])];
    return editsInTurn(written.document, [
      (now) => remove(now, [...parent, 'properties', name]),
      ...notRequired(written.document, parent, name),
    ]);
  },
  apiLimits: (element) => (element.kind === 'Bundle' ? limits : undefined),
  changeInput(written, path, change) {
    if (written.element.kind !== 'Bundle') return notABundle(written);
    return changeSchemaField(written.document, ['params'], path, change, { examples: 'list' });
  },
  addRequest(written, { name, type }) {
    if (written.element.kind !== 'Bundle') return notABundle(written);
    return addSlot(written.document, 'takes', name, type);
  },
  removeRequest(written, port) {
    const name = nameOfPort(port);
    const block = blockOf(written.element.value, 'takes');
    return editsInTurn(written.document, [
      (now) => remove(now, [...entriesPath(block), name]),
      ...(block.legacy ? notRequired(written.document, [block.key], name) : []),
    ]);
  },
  renameRequest(written, port, name) {
    const old = nameOfPort(port);
    const block = blockOf(written.element.value, 'takes');
    const at = block.legacy ? listAt(written.element.value, block.key, 'required').indexOf(old) : -1;
    return editsInTurn(written.document, [
      (now) => renameKey(now, [...entriesPath(block), old], name),
      ...(at < 0 ? [] : [(now: Document) => setValue(now, [block.key, 'required', at], name)]),
    ]);
  },
  setRequestType(written, port, type) {
    const block = blockOf(written.element.value, 'takes');
    const path: JsonPath = [...entriesPath(block), nameOfPort(port), block.refKey];
    const old = textAt(written.element.value, ...path) ?? '';
    // The organisation stays, the versions of another type do not: only the type behind the organisation is new.
    const edit = setValue(written.document, path, type.includes('/') ? type : old.replace(/[^/]*$/, type));
    return edit.ok ? ok([edit.value]) : edit;
  },
};

/** Adds a dependency, or a resource, to a bundle in the form that it has. */
export function addSlot(document: Document, side: Side, name: string, type: string): Result<readonly TextEdit[]> {
  const block = blockOf(document.value, side);
  const path: JsonPath = [...entriesPath(block), name];
  if (valueAt(document.value, path) !== undefined)
    return fail({ code: 'edit/exists', message: `There is already ${withArticle(block)} ${name}.`, place: name });
  if (!block.legacy)
    return editsInTurn(document, [(now) => setValue(now, path, { resource_type: type, required: true })]);
  return editsInTurn(document, [(now) => setValue(now, path, { $ref: type }), markRequired([block.key], name)]);
}

function withArticle({ word }: SlotBlock): string {
  return word.startsWith('a') ? `an ${word}` : `a ${word}`;
}

function paramOf(name: string, schema: Schema): JsonObject {
  const title = name.replaceAll(/[_-]/g, ' ').replace(/^./, (first) => first.toUpperCase());
  const {
    type = 'string',
    description,
    default: preset,
    enum: choices,
    minimum,
    maximum,
    pattern,
    minLength,
    maxLength,
  } = schema;
  return {
    type: typeof type === 'string' ? type : [...type],
    title,
    ...(description ? { description } : {}),
    ...(preset !== undefined ? { default: preset } : {}),
    ...(choices ? { enum: choices } : {}),
    ...(minimum !== undefined ? { minimum } : {}),
    ...(maximum !== undefined ? { maximum } : {}),
    ...(pattern ? { pattern } : {}),
    ...(minLength !== undefined ? { minLength } : {}),
    ...(maxLength !== undefined ? { maxLength } : {}),
    ...(type === 'array' ? { items: { type: 'string' } } : {}),
    ...(type === 'object' ? { properties: {} } : {}),
  };
}

function markRequired(parent: JsonPath, name: string): EditStep {
  return (now) => insertItem(now, [...parent, 'required'], 'end', name);
}

function notRequired(document: Document, parent: JsonPath, name: string): readonly EditStep[] {
  const at = listAt(document.value, ...parent, 'required').indexOf(name);
  return at < 0 ? [] : [(now) => remove(now, [...parent, 'required', at], { prune: true })];
}

function nameOfPort(port: string): string {
  return port.slice(port.indexOf(':') + 1);
}

function notABundle({ element }: Written): Result<never> {
  return fail({
    code: 'massdriver/not-a-bundle',
    message: `${element.title} ${element.name} has no inputs and dependencies.`,
    advice: 'Change its schema in the source.',
  });
}
