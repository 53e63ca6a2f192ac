/** A workload for examples: one container with the given lines in it, and more lines at the top level. */
export function workload(container: string, more = '', name = 'shop'): string {
  return `apiVersion: score.dev/v1b1
metadata:
  name: ${name}
containers:
  web:
    image: ghcr.io/acme/shop:1.4.2
${indented(container, 4)}${more === '' ? '' : `${more.trimEnd()}\n`}`;
}

function indented(text: string, by: number): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('');
}
