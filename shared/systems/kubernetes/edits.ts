import type { TextEdit } from '../../document/document.ts';
import { setValue } from '../../document/edit.ts';
import type { Element } from '../../graph/element.ts';
import type { JsonValue } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { SystemEdits } from '../system.ts';
import type { Written } from '../written.ts';
import { crdApiEdits } from './crdApi.ts';
import type { CrdPlace } from './crdVersions.ts';
import { mainVersion } from './definition.ts';

/** Kubernetes' edits: the API of a CRD, parameters of a custom resource. */
export const kubernetesEdits: SystemEdits = {
  ...crdApiEdits(crdPlace),
  apiNote: ({ annotations }) =>
    annotations['controller-gen.kubebuilder.io/version'] === undefined
      ? undefined
      : 'This file is written by controller-gen: say the same in the Go types, or make manifests takes the change back.',
  setParam,
};

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

function crdPlace({ defines: [definition], title, name }: Element): Result<CrdPlace> {
  const version = definition && mainVersion(definition);
  if (version) return ok({ root: definition.path, schemaPath: version.schemaPath, main: 'storage' });
  return fail({
    code: 'input/no-schema',
    message: `${title} ${name} defines no kind with a version, so it has no inputs.`,
  });
}
