import type { Rule } from '../../../rules/rule.ts';
import { fixedHost } from './fixedHost.ts';
import { localPath } from './localPath.ts';
import { namespace } from './namespace.ts';
import { replicate } from './replicate.ts';
import { revision } from './revision.ts';

/** All rules of CNOE's idpbuilder; most look at the Argo CD Applications of a stack. */
export const rules: readonly Rule[] = [fixedHost, localPath, namespace, replicate, revision];
