import { crossplane } from './families/crossplane.ts';
import { kratix } from './families/kratix.ts';
import { kubernetes } from './families/kubernetes.ts';
import type { PlanFamily } from './family.ts';

/** Every system that planning knows. The first readiness that is not undefined counts. */
export const families: readonly PlanFamily[] = [kubernetes, crossplane, kratix];
