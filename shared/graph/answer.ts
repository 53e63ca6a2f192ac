import type { RequiredPort } from '../contract/port.ts';
import type { Look, Provider } from '../workspace/look.ts';
import type { PortAnswer } from './edge.ts';
import type { Element } from './element.ts';

/** The class that a request without a class asks for. */
export const defaultClass = 'default';

/** True when the provider takes requests of this class and id. */
export function takes(provider: Provider, port: RequiredPort): boolean {
  const { class: offered, resourceId } = provider.port;
  const classFits = offered === undefined || offered === (port.class ?? defaultClass);
  const idFits = resourceId === undefined || resourceId === port.resourceId;
  return classFits && idFits;
}

/** Who answers a required port, and why that one. Pins of `blueprint.yaml` win; then the closest match; equals are ambiguous. */
export function answerPort(element: Element, port: RequiredPort, look: Look): PortAnswer {
  const all = look.providers(port.type).filter((provider) => provider.element !== element);
  const pin = look.blueprint.pins.find(
    (one) => one.type === port.type && (one.class === undefined || one.class === (port.class ?? defaultClass)),
  );
  const pinned = pin && all.find((provider) => provider.element.id === pin.element);
  if (pinned) return answered(pinned, `blueprint.yaml pins ${port.type} to ${pinned.element.name}`);

  const fitting = all.filter((provider) => takes(provider, port));
  if (fitting.length === 0) return all.length > 0 || look.hasPlatform() ? { state: 'none' } : { state: 'unknown' };

  const best = Math.max(...fitting.map((provider) => closeness(provider, port)));
  const close = fitting.filter((provider) => closeness(provider, port) === best);
  const rank = Math.min(...close.map(({ port: offered }) => offered.rank ?? unranked));
  const [first, ...others] = close.filter(({ port: offered }) => (offered.rank ?? unranked) === rank);
  if (!first) return { state: 'none' };
  // Two documents of one identity are a finding of their own; here they count as one provider.
  const rivals = others.filter(({ element: rival }) => identity(rival) !== identity(first.element));
  if (rivals.length > 0) return { state: 'ambiguous', candidates: [first, ...rivals].map((one) => one.element.id) };
  return answered(first, reasonOf(first, port));
}

/** Where systems know no order of their providers. */
const unranked = 1000;

function identity(element: Element): string {
  return `${element.group}/${element.kind}/${element.namespace ?? ''}/${element.name}`;
}

function answered(provider: Provider, reason: string): PortAnswer {
  return { state: 'answered', by: provider.element.id, port: provider.port.key, reason };
}

function closeness({ element, port: offered }: Provider, port: RequiredPort): number {
  const id = offered.resourceId !== undefined ? 8 : 0;
  const exactClass = offered.class !== undefined ? 4 : 0;
  const api = element.layer === 'orchestration' ? 2 : 0;
  const exactType = offered.type === port.type ? 1 : 0;
  return id + exactClass + api + exactType;
}

function reasonOf({ element, port: offered }: Provider, port: RequiredPort): string {
  const parts = [`type ${port.type}`];
  if (offered.class !== undefined) parts.push(`class ${offered.class}`);
  if (offered.resourceId !== undefined) parts.push(`id ${offered.resourceId}`);
  const alias = offered.type === port.type ? '' : ` (offered as ${offered.type})`;
  return `${port.name} asks for ${parts.join(', ')}; ${element.title} ${element.name} offers it${alias}`;
}
