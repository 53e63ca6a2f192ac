import type { Rule } from '../../../rules/rule.ts';

/** All rules of Humanitec. */
export const rules: readonly Rule[] = [];
