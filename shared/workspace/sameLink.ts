import type { Edge, LinkedElement, PortAnswer } from '../graph/edge.ts';

/** True when two links of one element say the same, so that nobody who read the old one has to look again. */
export function sameLink(a: LinkedElement, b: LinkedElement): boolean {
  return (
    a.element === b.element &&
    a.layer === b.layer &&
    a.domain === b.domain &&
    a.owner === b.owner &&
    a.published === b.published &&
    a.missing.length === b.missing.length &&
    a.missing.every((index, at) => index === b.missing[at]) &&
    a.edges.length === b.edges.length &&
    a.edges.every((edge, at) => sameEdge(edge, b.edges[at])) &&
    [...a.answers].every(([key, answer]) => sameAnswer(answer, b.answers.get(key)))
  );
}

/** True when two edges say the same. */
export function sameEdge(a: Edge, b: Edge | undefined): boolean {
  return b !== undefined && a.id === b.id && a.state === b.state && a.reason === b.reason && a.toPort === b.toPort;
}

function sameAnswer(a: PortAnswer, b: PortAnswer | undefined): boolean {
  if (a.state !== b?.state) return false;
  if (a.state === 'answered' && b.state === 'answered')
    return a.by === b.by && a.port === b.port && a.reason === b.reason;
  if (a.state === 'ambiguous' && b.state === 'ambiguous') return a.candidates.join() === b.candidates.join();
  return true;
}
