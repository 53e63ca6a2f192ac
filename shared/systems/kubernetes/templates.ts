import type { Template } from '../system.ts';

/** New files for plain Kubernetes. */
export const kubernetesTemplates: readonly Template[] = [];
