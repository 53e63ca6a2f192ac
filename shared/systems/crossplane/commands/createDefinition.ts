import { z } from 'zod';
import { command } from '../../../command/command.ts';
import { elementId, elementIdFrom } from '../../../graph/element.ts';
import { fail, ok } from '../../../result.ts';
import { pluralOf } from '../../plural.ts';
import { compositeInputs } from '../compositeInputs.ts';
import { compositeType } from '../rules/subject.ts';
import { definitionText } from '../templates.ts';
import { folderOf, freePath } from './place.ts';

/** Makes the definition that a Composition lacks, with the fields that its patches read as inputs. */
export const createDefinition = command({
  id: 'crossplane.create-xrd',
  title: 'Create the definition of a Composition',
  args: z.object({ composition: z.string() }),
  run(view, { composition }) {
    const found = view.element(elementIdFrom(composition));
    const type = found && compositeType(found.element);
    if (!found || !type?.group)
      return fail({
        code: 'crossplane/no-composite-type',
        message: `${composition} is no Composition that says what it composes.`,
        advice: 'Set spec.compositeTypeRef with apiVersion and kind first.',
      });
    const plural = pluralOf(type.kind.toLowerCase());
    const name = `${plural}.${type.group}`;
    const text = definitionText({
      group: type.group,
      kind: type.kind,
      plural,
      version: type.version,
      fields: compositeInputs(found.element.value),
    });
    return ok({
      changes: {
        title: `Create the definition of ${type.kind}`,
        edits: [],
        creates: [{ path: freePath(`${folderOf(found.element)}definition`, view), text }],
        deletes: [],
      },
      select: [elementId('crossplane', 'CompositeResourceDefinition', undefined, name)],
    });
  },
});
