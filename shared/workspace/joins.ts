import type { ProvidedPort, RequiredPort } from '../contract/port.ts';
import { requestFit } from '../contract/requestFit.ts';
import type { LinkedElement, PortAnswer } from '../graph/edge.ts';
import type { Element, ElementId } from '../graph/element.ts';
import { systemOf } from '../systems/registry.ts';
import type { JoinTarget } from './api.ts';
import type { Engine } from './engine.ts';

/** Where an edge drawn from a port may end. From a required port: the APIs. From an API, or from a workload as such: who could ask for it. */
export function joinTargets(engine: Engine, id: ElementId, portKey: string): readonly JoinTarget[] {
  const linked = engine.element(id);
  if (!linked) return [];
  const { element } = linked;
  const required = element.contract.requires.find((port) => port.key === portKey);
  if (required) return [...engine.elements()].flatMap((other) => fromRequired(engine, element, required, other));
  const provided = element.contract.provides.find((port) => port.key === portKey);
  if (provided) return [...engine.elements()].flatMap((other) => fromProvided(element, provided, other));
  return [...engine.elements()].flatMap((other) => fromElement(element, other));
}

/** A request may go to any API: to one of its own type as it is, to another one by asking for that type. */
function fromRequired(
  engine: Engine,
  element: Element,
  port: RequiredPort,
  other: LinkedElement,
): readonly JoinTarget[] {
  if (other.element === element) return [];
  return other.element.contract.provides.map((provided): JoinTarget => {
    const at = { element: other.element.id, port: provided.key };
    const same = engine.look.providers(port.type).some((one) => one.element === other.element && one.port === provided);
    if (other.layer === 'app') return { ...at, verdict: 'refused', reason: 'it is a workload, not a platform API' };
    if (!same) {
      if (!systemOf(element.system)?.edits.setRequestType)
        return { ...at, verdict: 'refused', reason: `it offers ${provided.type}, not ${port.type}` };
      const args = { element: element.id, port: port.key, type: provided.type };
      return {
        ...at,
        verdict: 'unknown',
        reason: `asks for ${provided.type} instead of ${port.type}`,
        call: { id: 'request.set-type', args },
      };
    }
    const answer: PortAnswer = { state: 'answered', by: other.element.id, port: provided.key, reason: '' };
    const fit = requestFit(element, port, answer, engine.look);
    const pin = { type: port.type, ...(port.class !== undefined && { class: port.class }), element: other.element.id };
    const call = { id: 'request.pin', args: pin };
    if (fit.state === 'refused')
      return { ...at, verdict: 'unknown', reason: fit.problems[0]?.message ?? 'the parameters do not fit', call };
    if (fit.state === 'unknown') return { ...at, verdict: 'unknown', reason: fit.reason, call };
    return { ...at, verdict: 'fits', reason: `offers ${provided.type}`, call };
  });
}

function fromProvided(element: Element, port: ProvidedPort, other: LinkedElement): readonly JoinTarget[] {
  if (other.element === element) return [];
  return [
    connection(other.element, element, other.element.id) ?? requestOf(other.element, element, port, other.element.id),
  ];
}

function fromElement(element: Element, other: LinkedElement): readonly JoinTarget[] {
  if (other.element === element) return [];
  const joined = connection(element, other.element, other.element.id);
  if (joined) return [joined, ...other.element.contract.provides.map(({ key }) => ({ ...joined, port: key }))];
  return other.element.contract.provides
    .filter(() => other.layer !== 'app')
    .map((port) => ({ ...requestOf(element, other.element, port, other.element.id), port: port.key }));
}

/** What the system of an element makes of an edge from it. `at` is the end of the edge that is still open. */
function connection(from: Element, to: Element, at: ElementId): JoinTarget | undefined {
  const found = from.generatedBy || to.generatedBy ? undefined : systemOf(from.system)?.connect?.(from, to);
  return found && { element: at, port: '', verdict: 'fits', ...found };
}

/** The command by which `consumer` asks for what `provider` offers. `at` is the end of the edge that is still open. */
function requestOf(consumer: Element, provider: Element, port: ProvidedPort, at: ElementId): JoinTarget {
  const end = { element: at, port: '' };
  if (
    !systemOf(consumer.system)?.edits.addRequest ||
    consumer.contract.requires.some((one) => one.paramsPath.length === 1 && one.paramsPath[0] === 'spec')
  )
    return { ...end, verdict: 'refused', reason: `${consumer.title} can't request platform APIs` };
  if (consumer.layer !== 'app') return { ...end, verdict: 'refused', reason: 'only workloads request platform APIs' };
  const taken = new Set(consumer.contract.requires.map((one) => one.name));
  const base = port.type.split('/').at(-1)?.toLowerCase() ?? port.type;
  let name = base;
  for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
  const type = port.type.includes('/') ? (port.aliases.find((alias) => !alias.includes('/')) ?? port.type) : port.type;
  const args = { element: consumer.id, name, type, ...(port.class !== undefined && { class: port.class }) };
  return {
    ...end,
    verdict: 'fits',
    reason: `${consumer.name} asks ${provider.name} for ${type}`,
    call: { id: 'request.add', args },
  };
}
