import type { Document } from '../../../document/document.ts';
import { isList, isObject, textAt } from '../../../json.ts';

/** What Terraform and OpenTofu print as JSON. */
export type OutputForm = 'plan' | 'state' | 'schemas';

/** Group of the elements that are read off printed JSON: what is planned or there, not what is written. */
export const outputGroup = 'output.terraform.io';
export const planKind = 'Plan';
export const stateKind = 'State';
export const schemasKind = 'ProviderSchemas';

/**
 * What a JSON document is a print of; undefined for others. Source: Terraform internals, "JSON Output Format" and
 * "terraform providers schema".
 */
export function outputForm({ syntax, value }: Document): OutputForm | undefined {
  if (syntax !== 'json' || !isObject(value) || textAt(value, 'format_version') === undefined) return undefined;
  if (isObject(value.provider_schemas)) return 'schemas';
  if (isList(value.resource_changes) || isObject(value.planned_values)) return 'plan';
  return isObject(value.values) && textAt(value, 'terraform_version') !== undefined ? 'state' : undefined;
}
