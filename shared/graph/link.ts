import type { RequiredPort } from '../contract/port.ts';
import { requestFit } from '../contract/requestFit.ts';
import { answerPort } from './answer.ts';
import type { Edge, LinkedElement, PortAnswer } from './edge.ts';
import type { Element, ElementId, Reference } from './element.ts';
import { layerOf } from './layer.ts';
import type { Look } from './look.ts';
import { follow } from './reference.ts';

const noAnswers: ReadonlyMap<string, PortAnswer> = new Map();

/** Resolves an element against the rest: its lane, its domain, who answers its ports, and an edge for each reference that leads somewhere. */
export function linkElement(element: Element, look: Look): LinkedElement {
  const { domain, owner, published } = look.home(element);
  const answers = new Map<string, PortAnswer>();
  const edges = new Map<string, Edge>();
  for (const port of element.contract.requires) {
    const answer = answerPort(element, port, look);
    answers.set(port.key, answer);
    for (const edge of answerEdges(element, port, answer, look)) edges.set(edge.id, edge);
  }
  const missing: number[] = [];
  element.references.forEach((reference, index) => {
    const end = follow(reference, element, look);
    if (end.state === 'missing') missing.push(index);
    if (end.state !== 'found') return;
    for (const target of end.elements) {
      const edge = referenceEdge(element, reference, target.id);
      if (!edges.has(edge.id)) edges.set(edge.id, edge);
    }
  });
  return {
    element,
    layer: layerOf(element, look),
    ...(domain && { domain }),
    ...(owner && { owner }),
    published,
    edges: [...edges.values()],
    // Most elements ask for nothing, and there are too many for a map each.
    answers: answers.size > 0 ? answers : noAnswers,
    missing,
  };
}

function answerEdges(element: Element, port: RequiredPort, answer: PortAnswer, look: Look): readonly Edge[] {
  if (answer.state === 'ambiguous')
    return answer.candidates.map((to) => ({
      id: edgeId(element.id, to, 'requests', port.key),
      from: element.id,
      to,
      type: 'requests',
      reason: `${port.name} asks for ${port.type}; ${answer.candidates.length} elements offer it and nothing says which`,
      fromPort: port.key,
      state: 'unknown',
    }));
  if (answer.state !== 'answered') return [];
  const fit = requestFit(element, port, answer, look);
  return [
    {
      id: edgeId(element.id, answer.by, 'requests', port.key),
      from: element.id,
      to: answer.by,
      type: 'requests',
      reason: answer.reason,
      fromPort: port.key,
      toPort: answer.port,
      state: fit.state === 'refused' ? 'broken' : fit.state === 'unknown' ? 'unknown' : 'ok',
    },
  ];
}

function referenceEdge(element: Element, reference: Reference, other: ElementId): Edge {
  const [from, to] = reference.reversed ? [other, element.id] : [element.id, other];
  return {
    id: edgeId(from, to, reference.type, ''),
    from,
    to,
    type: reference.type,
    reason: reference.reason,
    state: 'ok',
  };
}

function edgeId(from: ElementId, to: ElementId, type: string, port: string): string {
  // Joined, as ids of elements are.
  return (port ? [from, type, port, to] : [from, type, to]).join(' ');
}
