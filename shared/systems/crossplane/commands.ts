import { z } from 'zod';
import { type Command, command } from '../../command/command.ts';
import { filePath } from '../../document/document.ts';
import { elementId, elementIdFrom } from '../../graph/element.ts';
import { fail, ok } from '../../result.ts';
import { pluralOf } from '../plural.ts';
import { compositeInputs } from './compositeInputs.ts';
import { compositeType } from './rules/subject.ts';
import { definitionText } from './templates.ts';

const args = z.object({ composition: z.string() });

/** Makes the definition that a Composition lacks, with the fields that its patches read as inputs. */
const createXrd = command({
  id: 'crossplane.create-xrd',
  title: 'Create the definition of a Composition',
  args,
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
    const folder = found.element.source.file.split('/').slice(0, -1).join('/');
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
        creates: [
          { path: freePath(`${folder ? `${folder}/` : ''}definition`, (path) => view.file(path) !== undefined), text },
        ],
        deletes: [],
      },
      select: elementId('crossplane', 'CompositeResourceDefinition', undefined, name),
    });
  },
});

function freePath(stem: string, taken: (path: ReturnType<typeof filePath>) => boolean): ReturnType<typeof filePath> {
  for (let count = 1; ; count++) {
    const path = filePath(count === 1 ? `${stem}.yaml` : `${stem}-${count}.yaml`);
    if (!taken(path)) return path;
  }
}

export const commands: readonly Command[] = [createXrd];
