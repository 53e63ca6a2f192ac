import type { JsonObject } from '../../json.ts';
import type { ApiContract, ApiOutput } from '../../offer/apiContract.ts';

/** True for outputs that a field of `status` can hold: neither secret nor named by a path. */
export function isInStatus({ name, secret }: ApiOutput): boolean {
  return !secret && !name.includes('.');
}

/** The annotation that names the outputs which `status` does not, or none. */
export function outputsAnnotation({ outputs = [] }: ApiContract): JsonObject {
  const names = outputs.filter((output) => !isInStatus(output)).map(({ name, secret }) => (secret ? `${name}!` : name));
  return names.length > 0 ? { 'entresol.dev/outputs': names.join(', ') } : {};
}
