import { systemOf, systems } from '../systems/registry.ts';
import type { System } from '../systems/system.ts';

/** The roles beside workload, API and infrastructure that a platform can have or not. */
export const extraRoles = ['portal', 'delivery', 'guardrail'] as const;

/** Which systems make up a new platform: ids, one for each layer, and the extras that are wanted. */
export interface StackChoice {
  readonly app: string;
  readonly api: string;
  readonly infra: string;
  readonly portal?: string;
  readonly delivery?: string;
  readonly guardrail?: string;
}

/** Every role; the engine first, because the others depend on it. */
export const stackRoles = ['api', 'app', 'infra', ...extraRoles] as const satisfies readonly (keyof StackChoice)[];

/** The systems that can play each role beside what is chosen already; the first of each is as good a beginning as any. */
export type StackOptions = Readonly<Record<keyof StackChoice, readonly string[]>>;

/** True for engines whose requests are objects of a kind of their own. */
const bringsKind = (system: System): boolean => system.offer?.role === 'definition';

const engines = systems.filter(
  ({ id, offer }) =>
    (offer?.role === 'definition' || offer?.role === 'answer') && systems.some((one) => isBeneath(one, id)),
);

function isBeneath({ stack }: System, engine: string): boolean {
  return stack?.infra?.beneath.includes(engine) === true;
}

/** The systems to choose from. What can be asked for, and beneath what it stands, follow from the engine of the API. */
export function stackOptions(api: string): StackOptions {
  const engine = engines.find(({ id }) => id === api);
  const asObjects = engine !== undefined && bringsKind(engine);
  const where = (fits: (system: System) => boolean) => systems.filter(fits).map(({ id }) => id);
  return {
    app: where(({ stack }) => stack?.workload !== undefined && (stack.workload.asksBy === 'type' || asObjects)),
    api: engines.map(({ id }) => id),
    infra: where((system) => isBeneath(system, api)),
    portal: asObjects ? where(({ offer }) => offer?.role === 'form') : [],
    // What nobody sends to a cluster, nobody delivers.
    delivery: asObjects ? where(({ stack }) => stack?.delivery !== undefined) : [],
    guardrail: asObjects ? where(({ stack }) => stack?.guardrail !== undefined) : [],
  };
}

/** The nearest choice that is offered: what fits is kept, what does not becomes the first that does, extras are left out. */
export function fittingChoice(wanted: Partial<StackChoice>): StackChoice | undefined {
  const api =
    engines.find(({ id }) => id === wanted.api)?.id ?? (wanted.api === undefined ? engines[0]?.id : undefined);
  if (api === undefined) return undefined;
  const options = stackOptions(api);
  const keep = (role: keyof StackChoice) => options[role].find((id) => id === wanted[role]);
  const [app, infra] = [keep('app') ?? options.app[0], keep('infra') ?? options.infra[0]];
  if (app === undefined || infra === undefined) return undefined;
  const extras = extraRoles.flatMap((role) => {
    const id = keep(role);
    return id === undefined ? [] : [[role, id] as const];
  });
  return { app, api, infra, ...Object.fromEntries(extras) };
}

/** Why a system can't play a role beside the others, in words; undefined where it can. */
export function choiceProblem(role: keyof StackChoice, choice: StackChoice): string | undefined {
  const options = stackOptions(choice.api)[role];
  const wanted = choice[role];
  if (wanted === undefined || options.includes(wanted)) return undefined;
  const beside = role === 'api' ? '' : ` beside ${systemOf(choice.api)?.title ?? choice.api}`;
  const others = options.length > 0 ? `: ${options.join(', ')} can` : '';
  return `${systemOf(wanted)?.title ?? wanted} is no ${roleWords[role]}${beside}${others}.`;
}

/** What each role is called. */
export const roleWords: Readonly<Record<keyof StackChoice, string>> = {
  app: 'workload',
  api: 'platform API',
  infra: 'infrastructure',
  portal: 'portal',
  delivery: 'delivery',
  guardrail: 'guardrail',
};
