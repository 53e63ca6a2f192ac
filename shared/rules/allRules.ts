import { systems } from '../systems/registry.ts';
import { commonRules } from './registry.ts';
import type { Rule, RuleText } from './rule.ts';
import { wholeRules } from './whole.ts';

// For documentation, reports and tests. Whoever opens blueprints loads the rules of the systems in them (`ownRules`).

/** The rules of each system, by its id. */
export const rulesBySystem: ReadonlyMap<string, readonly Rule[]> = new Map(
  await Promise.all(systems.map(async ({ id, rules }) => [id, await rules()] as const)),
);

/** Every rule there is. */
export const allRules: readonly RuleText[] = [...commonRules, ...wholeRules, ...[...rulesBySystem.values()].flat()];
