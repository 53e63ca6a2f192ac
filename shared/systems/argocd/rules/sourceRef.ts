import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { writtenApplication } from '../application.ts';
import { applicationText } from '../examples.ts';
import { sourcesOf } from '../sources.ts';

const sources = (ref: string, used = 'values') => `  sources:
    - repoURL: https://charts.example.dev
      chart: redis
      targetRevision: 19.6.4
      helm:
        valueFiles: [$${used}/redis.yaml]
    - repoURL: https://git.example.dev/platform/values.git
      targetRevision: main
      ref: ${ref}`;

export const sourceRef: Rule = {
  code: 'argocd/source-ref',
  severity: 'error',
  title: 'A reference between sources leads nowhere',
  why: 'A values file $name/path is read from the source whose ref is that name. Names of refs are unique and made of letters, digits, dashes and underscores; a chart cannot be one.',
  source: 'Argo CD documentation, Multiple Sources for an Application: ref',
  examples: {
    bad: { 'app.yaml': applicationText({ source: sources('value') }) },
    good: { 'app.yaml': applicationText({ source: sources('values') }) },
  },
  *check(subject) {
    const application = writtenApplication(subject);
    if (!application) return;
    const { element, spec, path } = application;
    const all = sourcesOf(spec);
    const refs = all.flatMap(({ ref }) => ref ?? []);
    const seen = new Map<string, { readonly repo: string; readonly revision: string | undefined }>();
    for (const one of all) {
      const { ref } = one;
      if (ref === undefined) continue;
      const place = placeIn(element, [...path, ...one.path, 'ref']);
      if (seen.has(ref)) yield { message: `Two sources have the ref ${ref}. Give one of them another name.`, place };
      const other = [...seen].find(([, { repo, revision }]) => repo === one.repoUrl && revision !== one.revision);
      if (other)
        yield {
          message: `${ref} and ${other[0]} refer to one repository at two revisions, which Argo CD refuses. Give both the same targetRevision.`,
          place,
        };
      seen.set(ref, { repo: one.repoUrl, revision: one.revision });
      if (!/^[\w-]+$/.test(ref))
        yield { message: `The ref "${ref}" may hold letters, digits, dashes and underscores only.`, place };
      if (one.chart) yield { message: `A chart cannot be a ref: state a Git repository, or remove ref.`, place };
    }
    for (const one of all) {
      for (const [index, file] of listAt(one.value, 'helm', 'valueFiles').entries()) {
        const named = typeof file === 'string' ? /^\$([^/]+)\//.exec(file)?.[1] : undefined;
        if (typeof file !== 'string' || named === undefined || refs.includes(named)) continue;
        const at = [...path, ...one.path, 'helm', 'valueFiles', index];
        yield {
          message: `No source has the ref ${named}. ${refs.length > 0 ? `There are: ${refs.join(', ')}.` : 'Give the source of the values files this ref.'}`,
          place: placeIn(element, at, 'value', { start: 0, end: named.length + 1 }),
          fixes: nearestNames(named, refs, 1).map((name) =>
            setFix(element, at, `$${name}${file.slice(named.length + 1)}`, `Use $${name}`, true),
          ),
        };
      }
    }
  },
};
