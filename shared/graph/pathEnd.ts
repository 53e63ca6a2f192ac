import type { Layer } from './element.ts';

/** What the end of a way down is told from. */
export interface PathPlace {
  readonly layer: Layer;
  readonly requires: readonly { readonly type: string; readonly state: string; readonly answeredBy?: unknown }[];
  readonly provides: readonly unknown[];
}

/**
 * Why a way down to infrastructure goes no further at an element: a request that nothing answers, or an API of which
 * nothing says what makes it. Undefined where it goes on, or where it has arrived. `last`: nothing leads on from here.
 */
export function pathEnd({ layer, requires, provides }: PathPlace, last: boolean): string | undefined {
  const open = requires.filter(({ answeredBy }) => answeredBy === undefined);
  if (open.length > 0) return open.map(unanswered).join(' ');
  if (!last || layer === 'infra') return undefined;
  if (provides.length > 0)
    return 'Ends here: no composition, destination or dependency in these files says what makes it.';
  return undefined;
}

function unanswered({ type, state }: PathPlace['requires'][number]): string {
  if (state === 'ambiguous') return `Asks for ${type}, which several here could answer.`;
  return `Asks for ${type}, which nothing in these files provides.`;
}
