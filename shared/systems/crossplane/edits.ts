import type { TextEdit } from '../../document/document.ts';
import { insertItem, setValue } from '../../document/edit.ts';
import { isList, type JsonPath, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { addCrdInput, removeCrdInput } from '../kubernetes/crdInputs.ts';
import type { SystemEdits, Written } from '../system.ts';
import { referenceableVersion, versionsOf } from './derive.ts';
import { patchInputsOf } from './patchInput.ts';

/** Edits of XRDs (inputs), Compositions (composed resources) and composite resources (parameters). */
export const edits: SystemEdits = {
  addInput(written, input) {
    const schemaPath = inputSchema(written);
    return schemaPath.ok ? addCrdInput(written.document, schemaPath.value, input) : schemaPath;
  },
  removeInput(written, path) {
    const schemaPath = inputSchema(written);
    return schemaPath.ok ? removeCrdInput(written.document, schemaPath.value, path) : schemaPath;
  },
  addPart({ document, element }, part) {
    const input = patchInputsOf(element.value).find((each) => !each.legacy);
    if (element.kind !== 'Composition' || !input)
      return fail({
        code: 'crossplane/no-patch-step',
        message: `${element.name} has no patch-and-transform step to add a resource to.`,
        advice: 'Add a step of function-patch-and-transform to its pipeline first.',
      });
    const list = [...input.path, 'resources'];
    const resource = { name: part.name, base: part.object };
    return one(
      isList(valueAt(document.value, list))
        ? insertItem(document, list, 'end', resource)
        : setValue(document, list, [resource]),
    );
  },
  setParam({ document, element }, port, param, value) {
    const required = element.contract.requires.find((each) => each.key === port);
    if (!required) return fail({ code: 'crossplane/no-request', message: `${element.name} requests nothing there.` });
    return one(setValue(document, [...required.paramsPath, ...param], value));
  },
};

function inputSchema({ element }: Written): Result<JsonPath> {
  const version =
    element.kind === 'CompositeResourceDefinition'
      ? (referenceableVersion(element.value) ?? versionsOf(element.value)[0])
      : undefined;
  if (version) return ok(version.schemaPath);
  return fail({
    code: 'crossplane/no-api',
    message: `${element.title} ${element.name} offers no API, so it has no inputs.`,
    advice: 'Inputs belong to a composite resource definition with at least one version.',
  });
}

function one(edit: Result<TextEdit>): Result<readonly TextEdit[]> {
  return edit.ok ? ok([edit.value]) : edit;
}
