import { filePath } from '../../document/document.ts';
import type { Reference } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, listAt, textAt } from '../../json.ts';
import { relativePath } from './relativePath.ts';

/** The files that a Location takes into the catalogue, written relative to the Location's own file. */
export function locationReferences(file: string, value: JsonObject): readonly Reference[] {
  const targets: readonly (readonly [string | undefined, JsonPath])[] = [
    [textAt(value, 'spec', 'target'), ['spec', 'target']],
    ...listAt(value, 'spec', 'targets').map(
      (target, index) => [typeof target === 'string' ? target : undefined, ['spec', 'targets', index]] as const,
    ),
  ];
  const need = textAt(value, 'spec', 'presence') === 'optional' ? 'may' : 'should';
  return targets.flatMap(([target, path]): Reference[] => {
    const inside = target === undefined ? undefined : relativePath(file, target);
    if (inside === undefined || target === undefined) return [];
    const reason = `the Location takes in ${target}`;
    return [{ type: 'delivers', target: { by: 'file', path: filePath(inside) }, path, reason, need }];
  });
}
