import type { StackPart } from '../../stack/part.ts';

/** Its modules make what they offer by themselves, and so do those that the steps of a bundle are. */
export const terraformStack: StackPart = {
  infra: { beneath: ['terraform', 'massdriver'], files: (_plan, api) => api },
};
