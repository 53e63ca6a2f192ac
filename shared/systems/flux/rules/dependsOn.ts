import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { objectsNamed } from '../../../graph/objectsNamed.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { chartsText, gitText, kustomizationText, releaseText } from '../examples.ts';
import { helmGroup, kustomizeGroup } from '../kinds.ts';
import { fluxObject } from './subject.ts';

const after = (name: string) => `  dependsOn:\n    - name: ${name}\n`;

export const dependencyCycle: Rule = {
  code: 'flux/dependency-cycle',
  severity: 'error',
  title: 'Objects wait for each other in a circle',
  why: 'Each waits until the other is ready, so none ever starts. Take one entry of dependsOn out.',
  source: 'Flux documentation, Kustomization and HelmRelease: spec.dependsOn',
  examples: {
    bad: {
      'apps.yaml': kustomizationText('apps', after('infra')),
      'infra.yaml': kustomizationText('infra', after('apps'), './infra'),
      'git.yaml': gitText(),
    },
    good: {
      'apps.yaml': kustomizationText('apps', after('infra')),
      'infra.yaml': kustomizationText('infra', '', './infra'),
      'git.yaml': gitText(),
    },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization', 'HelmRelease');
    if (!element) return;
    for (const { path, next } of steps(element, look)) {
      const way = next.flatMap((one) => wayTo(element, one, look, new Set()) ?? []);
      if (way.length === 0) continue;
      yield {
        message: `They wait for each other: ${[element.name, ...way].join(' → ')}. None of them ever starts.`,
        place: placeIn(element, path),
      };
    }
  },
};

export const dependencyKind: Rule = {
  code: 'flux/dependency-kind',
  severity: 'error',
  title: 'dependsOn can not reach the other kind',
  why: 'A Kustomization waits for Kustomizations only, a HelmRelease for HelmReleases. To wait for another kind, name the object in healthChecks of a Kustomization that delivers it, and depend on that.',
  source: 'Flux documentation, Kustomization and HelmRelease: spec.dependsOn',
  examples: {
    bad: {
      'apps.yaml': kustomizationText('apps', after('redis')),
      'git.yaml': gitText(),
      'redis.yaml': releaseText(),
      'charts.yaml': chartsText(),
    },
    good: {
      'apps.yaml': kustomizationText('apps', after('infra')),
      'infra.yaml': kustomizationText('infra', '', './infra'),
      'git.yaml': gitText(),
    },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization', 'HelmRelease');
    if (!element) return;
    const release = element.kind === 'HelmRelease';
    const other = release
      ? { group: kustomizeGroup, kind: 'Kustomization' }
      : { group: helmGroup, kind: 'HelmRelease' };
    for (const { path, next, name, namespace } of steps(element, look)) {
      const [wrong] = next.length > 0 ? [] : objectsNamed(look, other.group, other.kind, namespace, name);
      if (!wrong) continue;
      yield {
        message: `${name} is a ${other.kind}: a ${element.kind} can wait for a ${element.kind} only.`,
        place: placeIn(element, path),
        related: [{ message: `the ${other.kind}`, place: placeIn(wrong, wrong.namePath) }],
      };
    }
  },
};

function steps(element: Element, look: Look) {
  return listSites(element.value, ['spec', 'dependsOn']).flatMap(({ value, path }) => {
    const name = textAt(value, 'name');
    if (!name) return [];
    const namespace = textAt(value, 'namespace') ?? element.namespace;
    const next = objectsNamed(look, element.group, element.kind, namespace, name);
    return [{ path: [...path, 'name'], name, namespace, next }];
  });
}

function wayTo(goal: Element, from: Element, look: Look, seen: Set<string>): readonly string[] | undefined {
  if (from.name === goal.name && from.namespace === goal.namespace) return [from.name];
  if (seen.has(from.id)) return undefined;
  seen.add(from.id);
  for (const { next } of steps(from, look))
    for (const one of next) {
      const way = wayTo(goal, one, look, seen);
      if (way) return [from.name, ...way];
    }
  return undefined;
}
