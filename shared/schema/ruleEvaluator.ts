import { createRuleEvaluator } from './cel.ts';

/** The one evaluator of CEL rules: it keeps the programs that it has read. */
export const ruleEvaluator = createRuleEvaluator();
