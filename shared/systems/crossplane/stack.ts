import type { StackPart } from '../../stack/part.ts';

/** Beneath its definitions stand Compositions and the functions that they run; its offer brings both. */
export const crossplaneStack: StackPart = {
  infra: { beneath: ['crossplane'], files: (_plan, api) => api },
};
