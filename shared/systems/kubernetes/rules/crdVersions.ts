import { listAt, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { definition } from './example.ts';

export const crdVersions: Rule = {
  code: 'kubernetes/crd-versions',
  severity: 'error',
  title: 'Definition without exactly one stored version',
  why: 'Objects are stored in one version: exactly one must say storage: true, and at least one must be served.',
  source: 'Kubernetes documentation, CustomResourceDefinition versioning: storage',
  examples: {
    bad: { 'crd.yaml': definition(undefined, [true, true]) },
    good: { 'crd.yaml': definition(undefined, [false, true]) },
  },
  *check({ element }) {
    if (element.kind !== 'CustomResourceDefinition') return;
    const versions = listAt(element.value, 'spec', 'versions');
    const at = [...element.source.path, 'spec', 'versions'];
    if (versions.length === 0) return;
    const stored = versions.flatMap((version, index) => (valueAt(version, ['storage']) === true ? [index] : []));
    if (stored.length === 0)
      yield {
        message: 'No version says storage: true. Choose the one that objects are stored in.',
        place: placeIn(element, at, 'key'),
        fixes: versions.map((version, index) =>
          setFix(
            element,
            [...at, index, 'storage'],
            true,
            `Store ${textAt(version, 'name') ?? `version ${index + 1}`}`,
          ),
        ),
      };
    for (const index of stored.slice(1))
      yield {
        message: 'Another version is stored already. Only one may say storage: true.',
        place: placeIn(element, [...at, index, 'storage']),
        fixes: [setFix(element, [...at, index, 'storage'], false, 'Do not store this one', true)],
      };
    if (versions.every((version) => valueAt(version, ['served']) === false))
      yield {
        message: 'No version is served, so nobody can use the kind.',
        place: placeIn(element, at, 'key'),
        severity: 'warning',
      };
  },
};
