import { z } from 'zod';
import { command } from '../../../command/command.ts';
import { elementIdFrom } from '../../../graph/element.ts';
import { fail, ok } from '../../../result.ts';
import { convertToPipeline } from '../convertToPipeline.ts';
import { patchFunction } from './place.ts';

/** Turns a Composition of the removed Resources mode into a pipeline. */
export const convert = command({
  id: 'crossplane.convert-to-pipeline',
  title: 'Convert a Composition to a pipeline',
  args: z.object({ composition: z.string() }),
  run(view, { composition }) {
    const element = view.element(elementIdFrom(composition))?.element;
    const document = element && view.document(element.source.file, element.source.document);
    if (!element || !document)
      return fail({ code: 'crossplane/no-composition', message: `There is no Composition ${composition}.` });
    const edits = convertToPipeline(document, patchFunction(view));
    if (!edits.ok) return edits;
    return ok({
      changes: { title: `Convert ${element.name} to a pipeline`, edits: edits.value, creates: [], deletes: [] },
      select: [element.id],
    });
  },
});
