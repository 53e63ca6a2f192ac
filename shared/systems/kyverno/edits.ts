import { insertItem, setValue } from '../../document/edit.ts';
import { isList, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import type { SystemEdits } from '../system.ts';
import { celPolicyKind, isCelPolicy, isClassicPolicy } from './kinds.ts';

/** Edits of a policy: another rule, or another expression. */
export const kyvernoEdits: SystemEdits = {
  addPart({ document, element }, { name, object }) {
    const add = (path: JsonPath, item: JsonObject) => {
      const edit = isList(valueAt(document.value, path))
        ? insertItem(document, path, 'end', item)
        : setValue(document, path, [item]);
      return edit.ok ? ok([edit.value]) : edit;
    };
    if (isClassicPolicy(element)) return add(['spec', 'rules'], { name, ...object });
    if (isCelPolicy(element) && celPolicyKind(element.kind) === 'ValidatingPolicy')
      return add(['spec', 'validations'], {
        expression: textAt(object, 'expression') ?? 'true',
        message: textAt(object, 'message') ?? name,
      });
    return fail({
      code: 'kyverno/no-rules',
      message: `This ${element.title} takes no further rules.`,
      advice: 'Add a policy of its own.',
    });
  },
};
