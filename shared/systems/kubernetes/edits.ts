import type { TextEdit } from '../../document/document.ts';
import { setValue } from '../../document/edit.ts';
import type { JsonPath, JsonValue } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { InputDraft, SystemEdits, Written } from '../system.ts';
import { addCrdInput, removeCrdInput } from './crdInputs.ts';
import { mainVersion } from './definition.ts';

/** Kubernetes' edits: inputs of a CRD, parameters of a custom resource. */
export const kubernetesEdits: SystemEdits = { addInput, removeInput, setParam };

function addInput(written: Written, input: InputDraft): Result<readonly TextEdit[]> {
  const schema = schemaPathOf(written);
  return schema.ok ? addCrdInput(written.document, schema.value, input) : schema;
}

function removeInput(written: Written, path: readonly string[]): Result<readonly TextEdit[]> {
  const schema = schemaPathOf(written);
  return schema.ok ? removeCrdInput(written.document, schema.value, path) : schema;
}

/** Sets a field under `spec`; the port is the one that the resource has. */
function setParam(
  { document, element }: Written,
  port: string,
  param: readonly string[],
  value: JsonValue,
): Result<readonly TextEdit[]> {
  const request = element.contract.requires.find(({ key, name }) => key === port || name === port);
  if (!request)
    return fail({ code: 'request/unknown', message: `${element.name} makes no request named ${port}.`, place: port });
  const edit = setValue(document, [...request.paramsPath, ...param], value);
  return edit.ok ? ok([edit.value]) : edit;
}

function schemaPathOf({ element }: Written): Result<JsonPath> {
  const [definition] = element.defines;
  const version = definition && mainVersion(definition);
  if (version) return ok(version.schemaPath);
  return fail({
    code: 'input/no-schema',
    message: `${element.title} ${element.name} defines no kind with a version, so it has no inputs.`,
  });
}
