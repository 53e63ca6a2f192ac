import { z } from 'zod';
import { domainOf } from '../../blueprint/membership.ts';
import { type Element, elementIdFrom } from '../../graph/element.ts';
import { fail, ok } from '../../result.ts';
import { type BlueprintStep, memberSteps, withBlueprint } from '../blueprintEdits.ts';
import { notThere } from '../changes.ts';
import { command } from '../command.ts';
import { bringIn, type Piece } from './bringIn.ts';
import { ownText } from './ownText.ts';

/** Copies elements beside themselves: into files of their own in the same folders, under free names, in the same domains. */
export const duplicateElements = command({
  id: 'element.duplicate',
  title: 'Duplicate',
  args: z.object({
    elements: z.array(z.string()).min(1),
    /** How far from their originals the copies lie on the canvas. */
    by: z.object({ x: z.number(), y: z.number() }).default({ x: 24, y: 24 }),
  }),
  run(view, { elements: ids, by }) {
    const originals: Element[] = [];
    const pieces: Piece[] = [];
    for (const id of ids) {
      const linked = view.element(elementIdFrom(id));
      if (!linked) return notThere(id);
      const { element } = linked;
      if (element.source.path.length > 0)
        return fail({
          code: 'copy/piece',
          message: `${element.title} ${element.name} is a piece of ${element.source.file}.`,
          advice: 'Copy it in the source.',
          place: element.source.file,
        });
      const text = ownText(view, element);
      if (!text.ok) return text;
      originals.push(element);
      pieces.push({ text: text.value, model: { path: element.source.file, name: element.name } });
    }
    const brought = bringIn(view, pieces);
    if (!brought.ok) return brought;
    const { creates, made } = brought.value;
    const title = originals.length === 1 ? `Duplicate ${originals[0]?.name}` : `Duplicate ${originals.length} elements`;
    const steps: BlueprintStep[] = [];
    for (const [index, original] of originals.entries()) {
      const domain = domainOf(original, view.blueprint);
      const joining = domain === undefined ? ok([]) : memberSteps(view, made[index] ?? [], domain);
      if (!joining.ok) return joining;
      steps.push(...joining.value);
    }
    const base = { title, edits: [], creates, deletes: [] };
    const changes = steps.length === 0 ? ok(base) : withBlueprint(view, base, steps);
    if (!changes.ok) return changes;
    const copies = originals.flatMap(({ id: of }, index) => (made[index] ?? []).map(({ id }) => ({ id, of, by })));
    return ok({ changes: changes.value, copies, select: copies.map(({ id }) => id) });
  },
});
