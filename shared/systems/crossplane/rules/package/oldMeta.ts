import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { groups } from '../../kinds.ts';
import { dependenciesOf } from '../../packages.ts';
import { ofKind } from '../subject.ts';

const file = (version: string, dependency: string): string => `apiVersion: meta.pkg.crossplane.io/${version}
kind: Configuration
metadata:
  name: platform
spec:
  dependsOn:
    - ${dependency}
      version: ">=v0.9.0"
`;

const name = 'xpkg.crossplane.io/crossplane-contrib/function-auto-ready';

export const oldMeta: Rule = {
  code: 'crossplane/old-package-file',
  severity: 'warning',
  title: 'A package file is of an old form',
  why: 'meta.pkg.crossplane.io/v1 is the present form, and dependencies are listed with apiVersion, kind and package. The old form is still read.',
  source: 'Crossplane documentation, Configurations: crossplane.yaml, spec.dependsOn',
  examples: {
    bad: { 'crossplane.yaml': file('v1alpha1', `function: ${name}`) },
    good: {
      'crossplane.yaml': file('v1', `apiVersion: pkg.crossplane.io/v1\n      kind: Function\n      package: ${name}`),
    },
  },
  *check(subject) {
    const element = ofKind(subject, groups.meta, 'Configuration', 'Provider', 'Function');
    if (!element) return;
    if (!element.apiVersion.endsWith('/v1'))
      yield {
        message: `${element.apiVersion} is old: use ${groups.meta}/v1.`,
        place: placeIn(element, ['apiVersion']),
        fixes: [setFix(element, ['apiVersion'], `${groups.meta}/v1`, 'Use v1', true)],
      };
    for (const dependency of dependenciesOf(element.value)) {
      if (!dependency.oldForm) continue;
      const value = {
        apiVersion: `${groups.packages}/v1`,
        kind: dependency.kind,
        package: dependency.package,
        ...(dependency.version ? { version: dependency.version } : {}),
      };
      yield {
        message: `The key ${dependency.kind.toLowerCase()} is old: list the dependency with apiVersion, kind and package.`,
        place: placeIn(element, dependency.packagePath, 'key'),
        fixes: [setFix(element, dependency.path, value, 'Use the present form')],
      };
    }
  },
};
