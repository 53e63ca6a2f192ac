import type { TextEdit } from '../../document/document.ts';
import { insertItem, setValue } from '../../document/edit.ts';
import type { Element } from '../../graph/element.ts';
import { isList, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { crdApiEdits } from '../kubernetes/crdApi.ts';
import type { CrdPlace } from '../kubernetes/crdVersions.ts';
import type { SystemEdits } from '../system.ts';
import { referenceableVersion, versionsOf } from './derive.ts';
import { patchInputsOf } from './patchInput.ts';

/** Edits of XRDs (their API), Compositions (composed resources) and composite resources (parameters). */
export const edits: SystemEdits = {
  ...crdApiEdits(xrdPlace),
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

function xrdPlace({ kind, value, title, name }: Element): Result<CrdPlace> {
  const version =
    kind === 'CompositeResourceDefinition' ? (referenceableVersion(value) ?? versionsOf(value)[0]) : undefined;
  if (version) return ok({ root: [], schemaPath: version.schemaPath, main: 'referenceable' });
  return fail({
    code: 'crossplane/no-api',
    message: `${title} ${name} offers no API, so it has no inputs.`,
    advice: 'Inputs belong to a composite resource definition with at least one version.',
  });
}

function one(edit: Result<TextEdit>): Result<readonly TextEdit[]> {
  return edit.ok ? ok([edit.value]) : edit;
}
