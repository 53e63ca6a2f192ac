import type { TextEdit } from '../../document/document.ts';
import { insertItem, remove, setValue } from '../../document/edit.ts';
import { expressionValue, labelsKey } from '../../document/hcl/hclValue.ts';
import type { JsonObject } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Schema } from '../../schema/schema.ts';
import type { InputDraft, SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { changeVariable, variableLimits } from './changeVariable.ts';
import { blocksOfType, moduleKind, nameOf, readModule } from './module/module.ts';
import { typeText } from './module/variableText.ts';

/** Edits of a module: its inputs are its variables. */
export const terraformEdits: SystemEdits = {
  apiLimits: ({ kind }) => (kind === moduleKind ? variableLimits : undefined),
  changeInput: (written, path, change) =>
    written.element.kind === moduleKind ? changeVariable(written, path, change) : notAModule(written),
  addInput(written, input) {
    if (written.element.kind !== moduleKind) return notAModule(written);
    if ((input.under ?? []).length > 0)
      return fail({
        code: 'terraform/nested-input',
        message: 'A variable holds no variables.',
        advice: 'Change the type of the variable that the field belongs to.',
      });
    const { name, schema, required } = input;
    const taken = blocksOfType(readModule(written.element), 'variable').some((block) => nameOf(block) === name);
    if (taken) return fail({ code: 'edit/exists', message: `There is already a variable ${name}.`, place: name });
    return addBlock(written, 'variable', name, variableBody(input, schema, required));
  },
  removeInput(written, path) {
    if (written.element.kind !== moduleKind) return notAModule(written);
    const [name, ...rest] = path;
    const block = blocksOfType(readModule(written.element), 'variable').find((one) => nameOf(one) === name);
    const document = block && documentOf(written, block.file);
    if (!block || !document || rest.length > 0)
      return fail({ code: 'terraform/no-variable', message: `There is no variable ${path.join('.')}.` });
    return one(remove(document, block.path));
  },
};

/** Adds a block with one label to a module: behind those of its type, else in the file named for them, else in the module's own. */
export function addBlock(written: Written, type: string, name: string, body: JsonObject): Result<readonly TextEdit[]> {
  const blocks = blocksOfType(readModule(written.element), type);
  const own = written.element.source.file;
  const named = `${own.slice(0, own.lastIndexOf('/') + 1)}${type}s.tf`;
  const file = blocks.at(-1)?.file ?? (written.sibling?.(named) ? named : own);
  const document = documentOf(written, file);
  if (!document) return fail({ code: 'edit/no-document', message: `${file} is no longer there.`, place: file });
  if (document.syntax === 'json') return one(setValue(document, [type, name], jsonBody(body)));
  const block = { [labelsKey]: [name], ...body };
  return one(insertItem(document, [type], 'end', block));
}

function documentOf(written: Written, file: string) {
  return file === written.document.file ? written.document : written.sibling?.(file)?.documents[0];
}

/** In JSON syntax an expression is its text: types are plain texts, others are written as `${…}`. */
function jsonBody(body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const code =
        typeof value === 'object' && value !== null && '$expression' in value ? value.$expression : undefined;
      return [key, code === undefined ? value : key === 'type' ? code : `$\{${String(code)}}`];
    }),
  );
}

function variableBody({ name }: InputDraft, schema: Schema, required: boolean): JsonObject {
  const validation = validationOf(name, schema);
  return {
    type: expressionValue(typeText(openObjects(schema))),
    ...(schema.description ? { description: schema.description } : {}),
    ...(schema.default !== undefined ? { default: schema.default } : required ? {} : { default: null }),
    ...(validation ? { validation: [validation] } : {}),
  };
}

function validationOf(name: string, { enum: choices, minimum, maximum, pattern }: Schema): JsonObject | undefined {
  const conditions: string[] = [];
  if (choices) conditions.push(`contains(${JSON.stringify(choices).replaceAll(',', ', ')}, var.${name})`);
  if (minimum !== undefined) conditions.push(`var.${name} >= ${minimum}`);
  if (maximum !== undefined) conditions.push(`var.${name} <= ${maximum}`);
  if (pattern) conditions.push(`can(regex(${JSON.stringify(pattern).replaceAll('${', '$${')}, var.${name}))`);
  if (conditions.length === 0) return undefined;
  const words = choices
    ? `must be one of ${choices.join(', ')}`
    : pattern
      ? `must match ${pattern}`
      : bounds(minimum, maximum);
  return {
    condition: expressionValue(conditions.join(' && ')),
    error_message: `The ${name} ${words}.`,
  };
}

function bounds(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum === undefined) return `must be at most ${maximum}`;
  return maximum === undefined ? `must be at least ${minimum}` : `must be from ${minimum} to ${maximum}`;
}

/** An object whose fields nobody has named yet takes any. */
function openObjects(schema: Schema): Schema {
  const isNamed = Object.keys(schema.properties ?? {}).length > 0;
  return schema.type === 'object' && !isNamed ? { additionalProperties: true, ...schema } : schema;
}

function notAModule({ element }: Written): Result<never> {
  return fail({
    code: 'terraform/not-a-module',
    message: `${element.title} ${element.name} takes no inputs of its own.`,
    advice: 'Add the variable to its module.',
  });
}

function one(edit: Result<TextEdit>): Result<readonly TextEdit[]> {
  return edit.ok ? ok([edit.value]) : edit;
}
