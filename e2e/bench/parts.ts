import type { Part } from './row.ts';

/** Every part by the name that `npm run bench -- NAME` takes. Loaded when run, so that none costs another anything. */
const parts: Readonly<Record<string, () => Promise<{ readonly part: Part }>>> = {
  validation: () => import('./parts/validation.ts'),
  keystroke: () => import('./parts/keystroke.ts'),
  layout: () => import('./parts/layout.ts'),
  bundle: () => import('./parts/bundle.ts'),
  opening: () => import('./parts/opening.ts'),
  frames: () => import('./parts/frames.ts'),
  apply: () => import('./parts/apply.ts'),
};

export const partNames: readonly string[] = Object.keys(parts);

export async function partOf(name: string): Promise<Part | undefined> {
  const loaded = await parts[name]?.();
  return loaded?.part;
}
