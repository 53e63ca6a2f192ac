import { insertItem, setValue } from '../../document/edit.ts';
import { isList, type JsonObject, textAt, valueAt } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import type { SystemEdits } from '../system.ts';
import { resourcesOf } from './resources.ts';

/** Edits of a project: another API. Its CRD and Go types are made by the template and by make manifests. */
export const kubebuilderEdits: SystemEdits = {
  addPart({ document, element }, { name, object }) {
    const group = textAt(object, 'group') ?? 'apps';
    const version = textAt(object, 'version') ?? 'v1';
    if (
      resourcesOf(element.value).some(
        (one) => one.kind === name && one.version === version && one.value.group === group,
      )
    )
      return fail({ code: 'edit/exists', message: `PROJECT lists ${name} ${version} already.`, place: name });
    const domain = textAt(element.value, 'domain');
    const folder = element.value.multigroup === true ? `api/${group}/${version}` : `api/${version}`;
    const repo = textAt(element.value, 'repo');
    const entry: JsonObject = {
      api: { crdVersion: 'v1', namespaced: true },
      controller: true,
      ...(domain ? { domain } : {}),
      group,
      kind: name,
      ...(repo ? { path: `${repo}/${folder}` } : {}),
      version,
    };
    const edit = isList(valueAt(document.value, ['resources']))
      ? insertItem(document, ['resources'], 'end', entry)
      : setValue(document, ['resources'], [entry]);
    return edit.ok ? ok([edit.value]) : edit;
  },
};
