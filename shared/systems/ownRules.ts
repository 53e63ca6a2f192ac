import type { Rule } from '../rules/rule.ts';
import { systems } from './registry.ts';

/** The rules of each system whose code was loaded. They never change, so every blueprint of the process shares them. */
const loaded = new Map<string, readonly Rule[]>();

/** What elements of a system are held against, as of what is loaded; the same list for as long as it holds the same rules. */
const lists = new Map<string, readonly Rule[]>();

/** The systems whose rules could say something of a blueprint that holds elements of these systems. */
function speakingOf(present: ReadonlySet<string>): readonly string[] {
  return systems
    .filter(({ id, alsoChecks }) => present.has(id) || alsoChecks?.some((other) => present.has(other)))
    .map(({ id }) => id);
}

/** True where rules that concern elements of these systems are still to be loaded. */
export function lacksRules(present: ReadonlySet<string>): boolean {
  return speakingOf(present).some((id) => !loaded.has(id));
}

/**
 * Loads the code of the rules that concern elements of these systems. What is in no blueprint is never loaded; that is
 * also true of rules about elements of every system, which look for elements of their own.
 */
export async function loadRules(present: ReadonlySet<string>): Promise<void> {
  if (!lacksRules(present)) return;
  const wanted = new Set(speakingOf(present).filter((id) => !loaded.has(id)));
  const come = await Promise.all(
    systems.flatMap((system) => (wanted.has(system.id) ? [withRules(system.id, system.rules())] : [])),
  );
  for (const [id, rules] of come) loaded.set(id, rules);
  for (const { id } of systems) {
    const list = listFor(id);
    if (list.length !== rulesOfSystem(id).length) lists.set(id, list);
  }
}

/** The rules that elements of one system are held against: its own, and those of others that look at it too. */
export function rulesOfSystem(id: string): readonly Rule[] {
  return lists.get(id) ?? noRules;
}

const noRules: readonly Rule[] = [];

async function withRules(id: string, rules: Promise<readonly Rule[]>) {
  return [id, await rules] as const;
}

function listFor(id: string): readonly Rule[] {
  return systems.flatMap((one) => {
    const own = loaded.get(one.id) ?? noRules;
    return one.id === id || one.alsoChecks?.includes(id) ? own : own.filter((rule) => rule.everywhere);
  });
}
