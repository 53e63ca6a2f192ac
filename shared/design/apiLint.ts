import type { JsonPath, JsonValue } from '../json.ts';
import type { ApiContract } from '../offer/apiContract.ts';
import { type InputField, inputsOf } from '../schema/describe.ts';
import { ruleEvaluator } from '../schema/ruleEvaluator.ts';
import type { Schema } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';
import type { StatedVersion } from '../systems/apiEdits.ts';

/** A remark on the design of an API: nothing is broken, and its users will stumble. */
export interface ApiRemark {
  readonly code:
    | 'naming'
    | 'required-without-default'
    | 'unbounded-text'
    | 'unbounded-list'
    | 'no-description'
    | 'default-refused'
    | 'unanchored-pattern'
    | 'silent-deprecation';
  /** The field; empty for the API itself. */
  readonly path: JsonPath;
  readonly message: string;
}

/**
 * Looks at an API as its users would: names in camelCase (Kubernetes API conventions, "Naming of fields"), every
 * field and the API itself described, texts and lists with a bound, patterns that hold for the whole text, defaults that
 * the API itself takes, and not more than needed that must be filled in.
 */
export function apiLint(contract: ApiContract, versions: readonly StatedVersion[] = []): readonly ApiRemark[] {
  const remarks: ApiRemark[] = [];
  for (const { name, deprecated, deprecationWarning } of versions)
    if (deprecated && deprecationWarning === undefined)
      remarks.push({
        code: 'silent-deprecation',
        path: [],
        message: `${name} is deprecated and does not say what to use instead: give it a warning.`,
      });
  if (contract.description === undefined)
    remarks.push({ code: 'no-description', path: [], message: 'The API says nowhere what it is for.' });
  const visit = (field: InputField) => {
    const say = (code: ApiRemark['code'], message: string) => remarks.push({ code, path: field.path, message });
    if (!/^[a-z][A-Za-z0-9]*$/.test(field.name))
      say('naming', `${field.name} is not in camelCase, as fields of Kubernetes APIs are.`);
    if (field.description === undefined) say('no-description', `${field.name} has no description.`);
    if (field.required && !isContainer(field))
      say('required-without-default', `${field.name} must be given and has no default: everybody has to decide it.`);
    const { type, maxLength, pattern, format, maxItems } = field.schema;
    if (
      type === 'string' &&
      maxLength === undefined &&
      pattern === undefined &&
      format === undefined &&
      field.enum === undefined &&
      field.schema.const === undefined
    )
      say('unbounded-text', `${field.name} takes any text: give it choices, a pattern or a longest length.`);
    if (type === 'array' && maxItems === undefined) say('unbounded-list', `${field.name} takes a list of any length.`);
    if (pattern !== undefined && !(pattern.startsWith('^') && pattern.endsWith('$')))
      say(
        'unanchored-pattern',
        `The pattern of ${field.name} holds anywhere in a text: begin it with ^ and end it with $.`,
      );
    const refused = field.default === undefined ? undefined : defaultProblem(field.schema, field.default);
    if (refused !== undefined) say('default-refused', `The default of ${field.name} would be refused: ${refused}`);
    for (const child of field.children) visit(child);
  };
  for (const field of contract.inputs ? inputsOf(contract.inputs) : []) visit(field);
  return remarks;
}

function defaultProblem({ default: _default, ...schema }: Schema, value: JsonValue): string | undefined {
  return validate(schema, value, { dialect: 'custom-resource', rules: ruleEvaluator }).problems[0]?.message;
}

function isContainer({ schema }: InputField): boolean {
  return schema.type === 'object' || schema.type === 'array';
}
