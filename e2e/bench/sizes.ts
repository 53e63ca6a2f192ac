/** Sizes of the generated blueprint, in workloads: elements on the canvas, of five documents each. */
export const smallSize = 1_000;
export const largeSize = 10_000;

/** `10,000 elements`. */
export function elementsOf(size: number): string {
  return `${size.toLocaleString('en')} elements`;
}
