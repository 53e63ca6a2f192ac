import type { Line } from './row.ts';
import { largeSize, smallSize } from './sizes.ts';

/** Measures a part; `size` is that of the generated blueprint, in workloads. */
export type Measure = (size: number) => Promise<readonly Line[]>;

/** A part of the bench. Each size is measured in a process of its own; what is not about a generated size has `[0]`. */
export interface Part {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Loads the part, which only the process that measures it does. */
  readonly load: () => Promise<{ readonly measure: Measure }>;
}

const both = [smallSize, largeSize];

/** Every part, by the name that `npm run bench -- NAME` takes. */
export const parts: readonly Part[] = [
  { name: 'validation', sizes: both, load: () => import('./parts/validation.ts') },
  { name: 'conformance', sizes: both, load: () => import('./parts/conformance.ts') },
  { name: 'keystroke', sizes: both, load: () => import('./parts/keystroke.ts') },
  // All systems, beside those that are used only.
  { name: 'systems', sizes: [3, 0], load: () => import('./parts/systems.ts') },
  { name: 'layout', sizes: both, load: () => import('./parts/layout.ts') },
  { name: 'bundle', sizes: [0], load: () => import('./parts/bundle.ts') },
  { name: 'opening', sizes: both, load: () => import('./parts/opening.ts') },
  { name: 'frames', sizes: [0], load: () => import('./parts/frames.ts') },
  { name: 'apply', sizes: [0], load: () => import('./parts/apply.ts') },
];
