import { oneLine } from '../finding/print/oneLine.ts';
import { layers, layerTitles } from '../graph/element.ts';
import type { GraphJson } from './graphJson.ts';

/** The graph for reading: lane by lane each element with where it leads and why. */
export function graphText(graph: GraphJson): string {
  const edges = Map.groupBy(graph.edges, (edge) => edge.from);
  const lines = layers.flatMap((layer) => {
    const elements = graph.elements.filter((element) => element.layer === layer);
    const head = `${layerTitles[layer]} (${elements.length})`;
    const rows = elements.flatMap(({ id, domain, file }) => [
      `  ${id}${domain === null ? '' : `  [${domain}]`}  ${file}`,
      ...(edges.get(id) ?? []).map(({ to, type, reason }) => `    ${type} ${to}: ${reason}`),
    ]);
    return [head, ...rows, ''];
  });
  const domains = graph.domains.map(
    ({ name, owner, elements }) =>
      `  ${name}${owner === null ? '' : `, owned by ${owner}`}: ${elements.length} elements`,
  );
  if (domains.length > 0) lines.push('Domains', ...domains, '');
  return lines.map((line) => oneLineIndented(line)).join('\n');
}

function oneLineIndented(line: string): string {
  const indent = line.length - line.trimStart().length;
  return line.slice(0, indent) + oneLine(line.slice(indent));
}
