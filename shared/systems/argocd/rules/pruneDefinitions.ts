import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { shopDefinition } from '../../shopKind.ts';
import { prunesByItself, writtenApplication } from '../application.ts';
import { applicationText } from '../examples.ts';
import { delivered } from './delivered.ts';

const automated = (prune: boolean) => `  syncPolicy:\n    automated:\n      prune: ${prune}`;
const keep = 'Prune=false';

export const pruneDefinitions: Rule = {
  code: 'argocd/prune-definitions',
  severity: 'warning',
  title: 'Removing a file would remove all objects of a kind',
  why: 'With automated prune, a definition or namespace that disappears from the source is deleted with everything in it. Annotate it with argocd.argoproj.io/sync-options: Prune=false, or deliver it by an Application that does not prune.',
  source: 'Argo CD documentation, Automated Sync Policy, Automatic Pruning',
  examples: {
    bad: { 'app.yaml': applicationText({ spec: automated(true) }), 'shop/crd.yaml': shopDefinition },
    good: { 'app.yaml': applicationText({ spec: automated(false) }), 'shop/crd.yaml': shopDefinition },
  },
  *check(subject, look) {
    const written = writtenApplication(subject);
    if (!written || !prunesByItself(written.spec)) return;
    const risky = delivered(subject, look).filter(
      ({ defines, kind, group, annotations, partial }) =>
        !partial &&
        (defines.length > 0 || (kind === 'Namespace' && group === '')) &&
        !annotations['argocd.argoproj.io/sync-options']?.includes(keep),
    );
    const [first] = risky;
    if (!first) return;
    const names = risky.slice(0, 3).map(({ kind, name }) => `${kind} ${name}`);
    yield {
      message: `Prune would delete ${names.join(', ')}${risky.length > 3 ? ` and ${risky.length - 3} more` : ''} with everything in it, should its file go. Annotate it with sync-options: ${keep}.`,
      place: placeIn(written.element, [...written.path, 'syncPolicy', 'automated', 'prune']),
      related: risky
        .slice(0, 5)
        .map((one) => ({ message: `${one.kind} ${one.name}`, place: placeIn(one, one.namePath) })),
    };
  },
};
