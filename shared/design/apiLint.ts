import type { JsonPath } from '../json.ts';
import type { ApiContract } from '../offer/apiContract.ts';
import { type InputField, inputsOf } from '../schema/describe.ts';

/** A remark on the design of an API: nothing is broken, and its users will stumble. */
export interface ApiRemark {
  readonly code: 'naming' | 'required-without-default' | 'unbounded-text' | 'unbounded-list' | 'no-description';
  /** The field; empty for the API itself. */
  readonly path: JsonPath;
  readonly message: string;
}

/**
 * Looks at an API as its users would: names in camelCase (Kubernetes API conventions, "Naming of fields"), every
 * field and the API itself described, texts and lists with a bound, and not more than needed that must be filled in.
 */
export function apiLint(contract: ApiContract): readonly ApiRemark[] {
  const remarks: ApiRemark[] = [];
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
    for (const child of field.children) visit(child);
  };
  for (const field of contract.inputs ? inputsOf(contract.inputs) : []) visit(field);
  return remarks;
}

function isContainer({ schema }: InputField): boolean {
  return schema.type === 'object' || schema.type === 'array';
}
