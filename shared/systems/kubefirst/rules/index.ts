import type { Rule } from '../../../rules/rule.ts';
import { drift } from './drift.ts';
import { pathMissing } from './pathMissing.ts';
import { unknownToken } from './unknownToken.ts';
import { wavePrefix } from './wavePrefix.ts';

/** All rules of Kubefirst templates; most look at the Argo CD Applications in them. */
export const rules: readonly Rule[] = [drift, pathMissing, unknownToken, wavePrefix];
