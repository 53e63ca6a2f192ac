import { z } from 'zod';
import { domainOf } from '../../blueprint/membership.ts';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Element } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import { fail, ok, type Result } from '../../result.ts';
import { projectDocument } from '../../systems/registry.ts';
import { assignToDomain } from '../blueprintEdits.ts';
import { command } from '../command.ts';
import { bringIn, type Piece } from './bringIn.ts';

/**
 * Brings YAML (or JSON) from elsewhere in: a file for each document, beside its like, preferably of the wanted domain.
 * Documents that no system knows are left out and told.
 */
export const pasteElements = command({
  id: 'element.paste',
  title: 'Paste',
  args: z.object({ text: z.string(), domain: z.string().optional() }),
  run(view, { text, domain }) {
    const read = piecesOf(view, text, domain);
    if (!read.ok) return read;
    const { pieces, unknown } = read.value;
    const brought = bringIn(view, pieces);
    if (!brought.ok) return brought;
    const { creates, renamed } = brought.value;
    const made = brought.value.made.flat();
    const [first] = made;
    const title = made.length === 1 && first ? `Paste ${first.name}` : `Paste ${made.length} elements`;
    const base = { title, edits: [], creates, deletes: [] };
    const changes = domain === undefined ? ok(base) : assignToDomain(view, base, made, domain);
    if (!changes.ok) return changes;
    const notes = [
      ...[...renamed].map(([before, after]) => `${before} was taken: it is called ${after} now.`),
      ...(unknown === 0 ? [] : [leftOut(unknown)]),
    ];
    return ok({ changes: changes.value, select: made.map(({ id }) => id), notes });
  },
});

function leftOut(count: number): string {
  return count === 1
    ? 'One document is of no system that Entresol knows, and was left out.'
    : `${count} documents are of no system that Entresol knows, and were left out.`;
}

function piecesOf(
  view: WorkspaceView,
  text: string,
  domain: string | undefined,
): Result<{ readonly pieces: readonly Piece[]; readonly unknown: number }> {
  const { documents, problems } = parseFile({ path: filePath('clipboard.yaml'), text });
  const filled = documents.filter((one) => text.slice(one.span.start, one.span.end).trim() !== '');
  const problem = [...problems, ...filled.flatMap((one) => one.problems)].find((one) => one.severity === 'error');
  if (problem)
    return fail({
      code: 'paste/unreadable',
      message: `What was copied can't be read as YAML, line ${problem.range.start.line}: ${problem.message}`,
    });
  const pieces = filled.flatMap(({ span, ...document }): readonly Piece[] => {
    const [element] = projectDocument({ span, ...document });
    if (!element) return [];
    const own = text.slice(span.start, span.end).replace(/^(?:[ \t]*\r?\n)+/, '');
    return [{ text: own, model: modelOf(view, element, domain) }];
  });
  if (pieces.length === 0)
    return fail({
      code: 'paste/nothing',
      message: 'What was copied holds no element that Entresol knows.',
      advice: 'Copy the whole YAML of an object, a workload or a definition.',
    });
  return ok({ pieces, unknown: filled.filter(({ value }) => value !== null).length - pieces.length });
}

/** The file after which the new one is called: of the same kind, else of the same system; of the wanted domain if it can be. */
function modelOf(view: WorkspaceView, element: Element, domain: string | undefined): Piece['model'] {
  const likes = [...view.elements()].map(({ element: one }) => one).filter(({ source }) => source.path.length === 0);
  const sameSystem = likes.filter(({ system }) => system === element.system);
  const ranked = [
    ...sameSystem.filter(({ kind }) => kind === element.kind),
    ...sameSystem,
    ...(domain === undefined ? [] : likes),
  ];
  const like =
    (domain === undefined ? undefined : ranked.find((one) => domainOf(one, view.blueprint) === domain)) ?? ranked[0];
  if (like) return { path: like.source.file, name: like.name };
  return { path: filePath(`${element.name}.yaml`), name: element.name };
}
