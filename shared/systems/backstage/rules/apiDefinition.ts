import { filePath } from '../../../document/document.ts';
import { parseFile } from '../../../document/parse.ts';
import { isObject, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { entityText } from '../examples.ts';
import { entityOf } from './subject.ts';

const api = (definition: string): string =>
  entityText(
    'API',
    'orders',
    `  type: openapi\n  lifecycle: production\n  owner: shop\n  definition: |\n${definition}`,
  );

/** Keys that say which specification a definition follows. */
const marks: Readonly<Record<string, readonly string[]>> = {
  openapi: ['openapi', 'swagger'],
  asyncapi: ['asyncapi'],
};

export const apiDefinition: Rule = {
  code: 'backstage/api-definition',
  severity: 'error',
  title: 'An API definition that can not be read',
  why: 'The portal shows nothing of the API. Give the definition as YAML or JSON of the specification that the type names, or as a $text reference to its file.',
  source: 'Backstage documentation, Descriptor Format of Catalog Entities, Kind: API: spec.definition',
  examples: {
    bad: { 'catalog-info.yaml': api('    openapi: 3.1.0\n    info: { title: Orders\n') },
    good: {
      'catalog-info.yaml': api('    openapi: 3.1.0\n    info: { title: Orders, version: 1.0.0 }\n    paths: {}\n'),
    },
  },
  *check(subject) {
    const entity = entityOf(subject, 'API');
    const type = textAt(entity?.value, 'spec', 'type') ?? '';
    const text = textAt(entity?.value, 'spec', 'definition');
    const wanted = Object.hasOwn(marks, type) ? marks[type] : undefined;
    if (!entity || !text || !wanted || text.includes('${{')) return;
    const parsed = parseFile({ path: filePath('definition.yaml'), text });
    const [document] = parsed.documents;
    const problem = document?.problems.find(({ severity }) => severity === 'error');
    const place = placeIn(entity, ['spec', 'definition']);
    if (problem) {
      yield { message: `The definition is not valid: line ${problem.range.start.line}: ${problem.message}`, place };
      return;
    }
    const value = document?.value ?? null;
    if (isObject(value) && wanted.some((key) => value[key] !== undefined)) return;
    yield { message: `The definition is no ${type} document: it has no field ${wanted.join(' or ')}.`, place };
  },
};
