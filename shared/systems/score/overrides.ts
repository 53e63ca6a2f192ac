import { emptyContract } from '../../contract/port.ts';
import { type Document, filePath } from '../../document/document.ts';
import { type Element, elementId, type Target } from '../../graph/element.ts';
import { type JsonObject, textAt } from '../../json.ts';
import { scoreApiVersion, scoreGroup } from './kinds.ts';
import { besides } from './workload.ts';

/**
 * Overrides: a partial workload that is laid over another one when it is generated. They belong to the workload that they
 * name, or else to the `score.yaml` beside them.
 */
export function overridesElement(document: Document, value: JsonObject): Element {
  const stem = document.file.replace(/\.ya?ml$/i, '');
  const workload = textAt(value, 'metadata', 'name');
  const beside = besides(document.file, 'score.yaml') ?? 'score.yaml';
  const target: Target = workload
    ? { by: 'object', group: scoreGroup, kind: 'Workload', name: workload }
    : { by: 'file', path: filePath(beside) };
  const name = stem;
  return {
    id: elementId('score', 'Overrides', undefined, name),
    system: 'score',
    kind: 'Overrides',
    title: 'Score overrides',
    apiVersion: scoreApiVersion,
    group: scoreGroup,
    name,
    namePath: ['metadata', 'name'],
    layer: 'app',
    source: { file: document.file, document: document.index, path: [] },
    labels: {},
    annotations: {},
    contract: emptyContract,
    references: [
      {
        type: 'governs',
        target,
        path: workload ? ['metadata', 'name'] : [],
        reason: `overrides of ${workload ?? beside}`,
        need: 'may',
      },
    ],
    defines: [],
    parts: [],
    wires: [],
    facts: [],
    folds: true,
    value,
  };
}
