import type { Rule } from '../../../rules/rule.ts';

/** Rules of plain Kubernetes. */
export const kubernetesRules: readonly Rule[] = [];
