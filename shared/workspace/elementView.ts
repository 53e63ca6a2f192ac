import type { ProvidedPort, RequiredPort } from '../contract/port.ts';
import { linesOf, rangeIn } from '../document/locate.ts';
import { positionAt, type Range } from '../document/position.ts';
import { countFindings, type FindingDraft, type Severity } from '../finding/finding.ts';
import type { LinkedElement } from '../graph/edge.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { Engine } from './engine.ts';
import type { ElementView, PortView } from './snapshot.ts';

/** An element as canvas, tree and search show it. */
export function elementView(
  linked: LinkedElement,
  engine: Engine,
  fold: { readonly into: ElementId | undefined; readonly holds: number },
): ElementView {
  const { element, layer, domain, owner } = linked;
  const drafts = engine.draftsOf(element);
  const counts = countFindings(drafts);
  const worst = worstOf(drafts);
  return {
    id: element.id,
    system: element.system,
    kind: element.kind,
    title: element.title,
    name: element.name,
    ...(element.namespace !== undefined && { namespace: element.namespace }),
    layer,
    ...(domain !== undefined && { domain }),
    ...(owner !== undefined && { owner }),
    file: element.source.file,
    range: rangeOfElement(element, engine),
    requires: element.contract.requires.map((port) => requiredView(port, linked, drafts)),
    provides: element.contract.provides.map((port) => providedView(port, element, engine, drafts)),
    facts: element.facts,
    counts,
    ...(worst && { worst }),
    ...(fold.into !== undefined && { foldedInto: fold.into }),
    folds: fold.holds,
    published: linked.published,
  };
}

/** Where an element stands in its file: the first line of its document, or its own place inside it. */
export function rangeOfElement(element: Element, engine: Engine): Range {
  const { file, document: index, path } = element.source;
  const document = engine.document(file, index);
  if (!document) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  if (path.length > 0) return rangeIn(document, path, 'entry');
  const { text, span } = document;
  let start = span.start;
  while (start < span.end && /\s/.test(text[start] ?? '')) start++;
  const starts = linesOf(text);
  return { start: positionAt(starts, start), end: positionAt(starts, span.end) };
}

/** A required port with how it is answered. */
export function requiredView(port: RequiredPort, linked: LinkedElement, drafts: readonly FindingDraft[]): PortView {
  const answer = linked.answers.get(port.key);
  const broken = isBroken(port.key, drafts);
  const edge = linked.edges.find((one) => one.fromPort === port.key);
  const answered = answer?.state === 'answered';
  const state = broken
    ? 'broken'
    : answer?.state === 'ambiguous'
      ? 'ambiguous'
      : answered
        ? (edge?.state ?? 'ok')
        : 'unknown';
  return {
    key: port.key,
    name: port.name,
    type: port.type,
    ...(port.class !== undefined && { class: port.class }),
    state,
    ...(answered && { answeredBy: answer.by }),
  };
}

/** A provided port with how many ask for it. */
export function providedView(
  port: ProvidedPort,
  element: Element,
  engine: Engine,
  drafts: readonly FindingDraft[],
): PortView {
  return {
    key: port.key,
    name: port.type,
    type: port.type,
    ...(port.class !== undefined && { class: port.class }),
    ...(port.version !== undefined && { version: port.version }),
    state: isBroken(port.key, drafts) ? 'broken' : 'ok',
    askedBy: consumersOf(port, element, engine).length,
  };
}

/** Elements whose required ports this port answers. */
export function consumersOf(port: ProvidedPort, element: Element, engine: Engine): readonly ElementId[] {
  return engine.look
    .dependents(element.id)
    .filter((user) => user.edges.some((edge) => edge.to === element.id && edge.toPort === port.key))
    .map((user) => user.element.id);
}

function isBroken(key: string, drafts: readonly FindingDraft[]): boolean {
  return drafts.some((draft) => draft.severity === 'error' && draft.marks?.includes(key));
}

function worstOf(drafts: readonly FindingDraft[]): Severity | undefined {
  if (drafts.some((draft) => draft.severity === 'error')) return 'error';
  if (drafts.some((draft) => draft.severity === 'warning')) return 'warning';
  return drafts.some((draft) => !draft.unknown) ? 'info' : undefined;
}
