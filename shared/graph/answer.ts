import type { Pin } from '../blueprint/blueprint.ts';
import type { PortType, RequiredPort } from '../contract/port.ts';
import type { PortAnswer } from './edge.ts';
import type { Element } from './element.ts';
import type { Look, Provider } from './look.ts';

/** The class that a request without a class asks for. */
export const defaultClass = 'default';

/** True when the provider takes requests of this class and id. */
export function takes(provider: Provider, port: RequiredPort): boolean {
  const { class: offered, resourceId } = provider.port;
  const classFits = offered === undefined || offered === (port.class ?? defaultClass);
  const idFits = resourceId === undefined || resourceId === port.resourceId;
  return classFits && idFits;
}

/** The pin that decides for requests of a type and class; one that names the class goes before one for all classes. */
export function pinFor(pins: readonly Pin[], type: PortType, className: string = defaultClass): Pin | undefined {
  const own = pins.filter((pin) => pin.type === type);
  return own.find((pin) => pin.class === className) ?? own.find((pin) => pin.class === undefined);
}

/** Who answers a required port, and why that one. Pins of `blueprint.yaml` win; then the closest match; equals are ambiguous. */
export function answerPort(element: Element, port: RequiredPort, look: Look): PortAnswer {
  const all = look.providers(port.type).filter((provider) => provider.element !== element);
  const pin = pinFor(look.blueprint.pins, port.type, port.class);
  const pinned = pin && all.find((provider) => provider.element.id === pin.element);
  if (pinned) return answered(pinned, `blueprint.yaml pins ${port.type} to ${pinned.element.name}`);

  const fitting = all.filter((provider) => takes(provider, port));
  if (fitting.length === 0) return all.length > 0 || look.hasPlatform() ? { state: 'none' } : { state: 'unknown' };

  const nominated = [...Map.groupBy(fitting, ({ element: { system } }) => system).values()].flatMap((own) =>
    lowestRanked(closest(own, closeness, port)),
  );
  const [first, ...others] = closest(nominated, closenessBetweenSystems, port);
  if (!first) return { state: 'none' };
  // Two documents of one identity are a finding of their own; here they count as one provider.
  const rivals = others.filter(({ element: rival }) => identity(rival) !== identity(first.element));
  if (rivals.length > 0) return { state: 'ambiguous', candidates: [first, ...rivals].map((one) => one.element.id) };
  return answered(first, reasonOf(first, port));
}

function closest(
  providers: readonly Provider[],
  measure: (provider: Provider, port: RequiredPort) => number,
  port: RequiredPort,
) {
  const best = Math.max(...providers.map((provider) => measure(provider, port)));
  return providers.filter((provider) => measure(provider, port) === best);
}

/** A system's order tells its own providers apart, and says nothing of those of another. */
function lowestRanked(providers: readonly Provider[]): readonly Provider[] {
  const rank = ({ port }: Provider) => port.rank ?? unranked;
  const lowest = Math.min(...providers.map(rank));
  return providers.filter((provider) => rank(provider) === lowest);
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

/** A class that nobody chose is no reason to take this system's provider rather than another's. */
function closenessBetweenSystems(provider: Provider, port: RequiredPort): number {
  return closeness(provider, port) - (provider.port.classUnstated === true ? 4 : 0);
}

function reasonOf({ element, port: offered }: Provider, port: RequiredPort): string {
  const parts = [`type ${port.type}`];
  if (offered.class !== undefined) parts.push(`class ${offered.class}`);
  if (offered.resourceId !== undefined) parts.push(`id ${offered.resourceId}`);
  const alias = offered.type === port.type ? '' : ` (offered as ${offered.type})`;
  return `${port.name} asks for ${parts.join(', ')}; ${element.title} ${element.name} offers it${alias}`;
}
