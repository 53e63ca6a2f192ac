import type { Rule } from '../../../rules/rule.ts';

/** Score's own rules. */
export const scoreRules: readonly Rule[] = [];
