import type { RequiredPort } from '../../contract/port.ts';
import { providerOf } from '../../contract/requestFit.ts';
import type { LinkedElement, PortAnswer } from '../../graph/edge.ts';
import type { Look, Provider } from '../../graph/look.ts';

/** A required port with its answer and, where it is answered, who answers. */
export interface Request {
  readonly port: RequiredPort;
  readonly answer: PortAnswer;
  readonly provider?: Provider;
}

/** Every required port of an element that somebody has to answer. */
export function requestsOf({ element, answers }: LinkedElement, look: Look): readonly Request[] {
  return element.contract.requires.flatMap((port): Request[] => {
    const answer = answers.get(port.key);
    if (!answer) return [];
    const provider = providerOf(port, answer, look);
    return [{ port, answer, ...(provider && { provider }) }];
  });
}

/** Mark of a required port, for the canvas. */
export function portMark(port: RequiredPort): readonly string[] {
  return [port.key];
}
