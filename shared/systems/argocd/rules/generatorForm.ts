import type { Element } from '../../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { listLines, setText } from '../examples.ts';
import { generate, generatorTypes, keyTuple, mergeKeysOf } from '../generators.ts';
import { argoSet } from './subject.ts';

const matrix = (children: string) => `    - matrix:\n        generators:\n${children}`;
const child = listLines(['dev']).replaceAll(/^/gm, '      ');

export const generatorForm: Rule = {
  code: 'argocd/generator',
  severity: 'error',
  title: 'A generator is not built as it must be',
  why: 'Each entry is exactly one generator. A matrix has two children, a merge at least two and keys that are unique in each child; both may be nested once. Argo CD makes no Applications otherwise.',
  source: 'Argo CD documentation, ApplicationSet, Generators',
  examples: {
    bad: { 'set.yaml': setText(matrix(child)) },
    good: {
      'set.yaml': setText(
        matrix(`${child}\n            - list:\n                elements:\n                  - region: eu`),
      ),
    },
  },
  *check(subject) {
    const element = argoSet(subject);
    if (!element) return;
    for (const { value, path } of listSites(element.value, ['spec', 'generators']))
      yield* faults(element, value, path, 0);
  },
};

function* faults(element: Element, entry: JsonObject, path: JsonPath, depth: number): Iterable<RuleReport> {
  const types = generatorTypes.filter((type) => Object.hasOwn(entry, type));
  const [type] = types;
  if (types.length !== 1 || type === undefined) {
    yield {
      message:
        types.length === 0
          ? `The entry is no generator: state one of ${generatorTypes.join(', ')}.`
          : `An entry is one generator, but this has ${types.join(' and ')}. Make them two entries.`,
      place: placeIn(element, path),
    };
    return;
  }
  if (type !== 'matrix' && type !== 'merge') return;
  const at = [...path, type];
  const value = entry[type];
  const children = listSites(value, ['generators']);
  const report = (message: string): RuleReport => ({ message, place: placeIn(element, at, 'key') });
  if (depth > 1) yield report(`A ${type} can be nested once only.`);
  if (type === 'matrix' && children.length !== 2)
    yield report(`A matrix combines exactly two generators, not ${children.length}.`);
  if (type === 'merge') {
    const keys = isObject(value) ? mergeKeysOf(value) : [];
    if (children.length < 2) yield report(`A merge joins at least two generators, not ${children.length}.`);
    if (keys.length === 0) yield report('A merge needs at least one key in mergeKeys.');
    for (const one of children) {
      const tuples = generate({ generators: [one.value] }).sets.map((set) => keyTuple(set, keys));
      const double = tuples.find((tuple, index) => tuples.indexOf(tuple) !== index && !/null|\*/.test(tuple));
      if (double)
        yield {
          message: `Two sets of this generator have the same ${keys.join(', ')}: ${double.slice(1, -1)}.`,
          place: placeIn(element, [...at, ...one.path]),
        };
    }
  }
  for (const one of children) yield* faults(element, one.value, [...at, ...one.path], depth + 1);
}
