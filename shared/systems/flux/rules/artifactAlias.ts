import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { gitText } from '../examples.ts';
import { fluxObject } from './subject.ts';

const generator = (alias: string) => `apiVersion: source.extensions.fluxcd.io/v1beta1
kind: ArtifactGenerator
metadata:
  name: fleet
  namespace: flux-system
spec:
  sources:
    - alias: repo
      kind: GitRepository
      name: fleet
  artifacts:
    - name: apps
      originRevision: '@repo'
      copy:
        - from: '@${alias}/apps/**'
          to: '@artifact/'
`;

export const artifactAlias: Rule = {
  code: 'flux/artifact-alias',
  severity: 'error',
  title: 'An artifact copies from an unknown alias',
  why: 'The part behind @ is the alias of one of spec.sources. Correct it, or add the source.',
  source: 'Flux documentation, ArtifactGenerator: spec.sources[].alias, spec.artifacts[].copy',
  examples: {
    bad: { 'generator.yaml': generator('rep'), 'git.yaml': gitText() },
    good: { 'generator.yaml': generator('repo'), 'git.yaml': gitText() },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'ArtifactGenerator');
    if (!element) return;
    const aliases = listSites(element.value, ['spec', 'sources']).flatMap(({ value }) => textAt(value, 'alias') ?? []);
    for (const artifact of listSites(element.value, ['spec', 'artifacts'])) {
      const texts = [
        { path: [...artifact.path, 'originRevision'], text: textAt(artifact.value, 'originRevision') },
        ...listSites(artifact.value, ['copy']).map(({ value, path }) => ({
          path: [...artifact.path, ...path, 'from'],
          text: textAt(value, 'from'),
        })),
      ];
      for (const { path, text } of texts) {
        const alias = /^@([^/]+)/.exec(text ?? '')?.[1];
        if (text === undefined || alias === undefined || aliases.includes(alias)) continue;
        yield {
          message: `No source has the alias ${alias}.${aliases.length > 0 ? ` There are: ${aliases.join(', ')}.` : ''}`,
          place: placeIn(element, path, 'value', { start: 0, end: alias.length + 1 }),
          fixes: nearestNames(alias, aliases, 1).map((name) =>
            setFix(element, path, `@${name}${text.slice(alias.length + 1)}`, `Use @${name}`, true),
          ),
        };
      }
    }
  },
};
