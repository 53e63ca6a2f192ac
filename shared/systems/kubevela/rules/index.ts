import type { Rule } from '../../../rules/rule.ts';

/** All rules of KubeVela. */
export const rules: readonly Rule[] = [];
