import { z } from 'zod';
import { type Command, command } from '../../command/command.ts';
import { filePath } from '../../document/document.ts';
import { elementId, elementIdFrom } from '../../graph/element.ts';
import { textAt } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import type { WorkspaceView } from '../../workspace/view.ts';
import { pluralOf } from '../plural.ts';
import { compositeInputs } from './compositeInputs.ts';
import { convertToPipeline } from './convertToPipeline.ts';
import { groups } from './kinds.ts';
import { repositoryName } from './packages.ts';
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

/** Turns a Composition of the removed Resources mode into a pipeline. */
const convert = command({
  id: 'crossplane.convert-to-pipeline',
  title: 'Convert a Composition to a pipeline',
  args,
  run(view, { composition }) {
    const element = view.element(elementIdFrom(composition))?.element;
    const document = element && view.document(element.source.file, element.source.document);
    if (!element || !document)
      return fail({ code: 'crossplane/no-composition', message: `There is no Composition ${composition}.` });
    const edits = convertToPipeline(document, patchFunction(view));
    if (!edits.ok) return edits;
    return ok({
      changes: { title: `Convert ${element.name} to a pipeline`, edits: edits.value, creates: [], deletes: [] },
      select: element.id,
    });
  },
});

/** The name under which the blueprint installs function-patch-and-transform. */
function patchFunction(view: WorkspaceView): string {
  const standard = 'function-patch-and-transform';
  const functions = view.look.ofKind(groups.packages, 'Function');
  return (
    functions.find((each) => repositoryName(textAt(each.value, 'spec', 'package') ?? '') === standard)?.name ?? standard
  );
}

export const commands: readonly Command[] = [createXrd, convert];
