import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { type } from './examples.ts';

/** A resource type whose schema or files are not what the service takes. */
export const typeShape: Rule = {
  code: 'massdriver/type-shape',
  severity: 'error',
  title: 'Resource type that can not be published',
  why: 'A resource is an object, and its instructions and export templates are files beside the type.',
  source: 'Massdriver documentation, Resource Type Specification: schema',
  examples: {
    bad: { 'massdriver.yaml': type('    id: { type: string }\n').replace('type: object', 'type: string') },
    good: { 'massdriver.yaml': type('    id: { type: string }\n') },
  },
  *check({ element }, look) {
    if (element.kind !== 'ResourceType') return;
    const isNew = 'schema' in element.value;
    const path = [...(isNew ? ['schema'] : []), 'type'];
    const of = valueAt(element.value, path);
    if (isNew && of !== undefined && of !== 'object')
      yield {
        message: 'The schema of a resource type describes an object.',
        place: placeIn(element, path),
        fixes: [setFix(element, path, 'object', 'Make it an object', true)],
      };
    for (const reference of element.references) {
      const { target } = reference;
      if (target.by === 'file' && !look.fileExists(target.path) && isRead(target.path))
        yield {
          message: `There is no file ${target.path}. Mend the path, or add the file.`,
          place: placeIn(element, reference.path),
        };
    }
  },
};

/** Only files of these kinds are read into a blueprint, so that only their absence is known. */
function isRead(path: string): boolean {
  return /\.(ya?ml|json|tf|hcl)$/.test(path);
}
