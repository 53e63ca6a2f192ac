import { isObject, textAt, valueAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { placeIn, removeFix, setFix } from '../../findingPlace.ts';
import { isLocalRepo } from '../../repoFolder.ts';
import { type WrittenApplication, writtenApplication } from '../application.ts';
import { applicationText } from '../examples.ts';
import { type Source, sourcesOf } from '../sources.ts';

const tools = ['helm', 'kustomize', 'directory', 'plugin'] as const;

export const source: Rule = {
  code: 'argocd/source',
  severity: 'error',
  title: 'The source of an Application is incomplete',
  why: 'Argo CD needs a repository and a path in it, or a chart with its version. Add what is missing.',
  source: 'Argo CD documentation, Application Specification: spec.source, spec.sources',
  examples: {
    bad: {
      'app.yaml': applicationText({ source: '  source:\n    repoURL: https://charts.example.dev\n    chart: redis' }),
    },
    good: {
      'app.yaml': applicationText({
        source: '  source:\n    repoURL: https://charts.example.dev\n    chart: redis\n    targetRevision: 19.6.4',
      }),
    },
  },
  *check(subject) {
    const application = writtenApplication(subject);
    if (!application) return;
    const { element, spec, path } = application;
    const single = isObject(spec.source);
    const many = Array.isArray(spec.sources) && spec.sources.length > 0;
    if (single && many)
      yield {
        message: 'source and sources are both set: only sources is read. Remove source.',
        place: placeIn(element, [...path, 'source'], 'key'),
        fixes: [removeFix(element, [...path, 'source'], 'Remove source')],
      };
    if (!single && !many && !isObject(spec.sourceHydrator) && !application.template)
      yield {
        message: 'The Application has no source: state where its manifests come from.',
        place: placeIn(element, path, 'key'),
      };
    for (const one of sourcesOf(spec)) yield* faults(one, application, many);
  },
};

function* faults(one: Source, { element, path }: WrittenApplication, many: boolean): Iterable<RuleReport> {
  const at = [...path, ...one.path];
  if (one.repoUrl === '') yield { message: 'The source has no repoURL.', place: placeIn(element, at, 'key') };
  else if (
    !one.folder &&
    !one.chart &&
    !(many && one.ref) &&
    !isLocalRepo(one.repoUrl) &&
    !one.repoUrl.startsWith('oci://')
  )
    yield {
      message: `The source states neither a path in the repository nor a chart${many ? ' nor a ref' : ''}.`,
      place: placeIn(element, at, 'key'),
      fixes: [setFix(element, [...at, 'path'], '.', 'Take the root of the repository')],
    };
  if (one.chart && !one.revision)
    yield {
      message: `The chart ${one.chart} needs its version in targetRevision.`,
      place: placeIn(element, [...at, 'chart']),
    };
  const used = tools.filter((tool) => valueAt(one.value, [tool]) !== undefined);
  const [, second] = used;
  if (second && textAt(one.value, 'repoURL'))
    yield {
      message: `A source is read with one tool, but ${used.join(' and ')} are set.`,
      place: placeIn(element, [...at, second], 'key'),
    };
}
