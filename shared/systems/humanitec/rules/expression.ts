import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { expressionsOf, readsOf, resourcesOf } from '../manifest.ts';
import { manifestText } from './examples.ts';
import { manifestOf } from './subject.ts';

const host = `\${resources.db.outputs.host}`;

export const expression: Rule = {
  code: 'humanitec/expression',
  severity: 'error',
  title: 'An expression that the orchestrator refuses',
  why: 'Manifests know a fixed set of expressions and nothing else; outputs are read as resources.<name>.outputs.<output>. Double the dollar sign for a literal one.',
  source: 'platform-orchestrator-graph, internal/expressions/expressions.bnf',
  examples: {
    bad: { 'manifest.yaml': manifestText(`\${resources.db.host}`) },
    good: { 'manifest.yaml': manifestText(host) },
  },
  *check(subject) {
    const element = manifestOf(subject);
    if (!element) return;
    for (const { expression: one, path } of expressionsOf(element.value))
      if (one.reads.kind === 'wrong')
        yield {
          message: `\${${one.inner}} can't be resolved: ${one.reads.problem}.`,
          place: placeIn(element, path, 'value', one.span),
        };
  },
};

export const unknownAlias: Rule = {
  code: 'humanitec/unknown-alias',
  severity: 'error',
  title: 'An expression on a resource that is not declared',
  why: 'A workload reads its own resources by their names, and shared ones through shared. Correct the name, or declare the resource.',
  source: 'platform-orchestrator-graph, manifest.go',
  examples: {
    bad: { 'manifest.yaml': manifestText(host.replace('.db.', '.database.')) },
    good: { 'manifest.yaml': manifestText(host) },
  },
  *check(subject) {
    const element = manifestOf(subject);
    if (!element) return;
    const resources = resourcesOf(element.value);
    for (const {
      expression: { reads },
      path,
      workload,
    } of expressionsOf(element.value)) {
      if (reads.kind !== 'resources' && reads.kind !== 'shared') continue;
      const owner = reads.kind === 'shared' ? undefined : workload;
      const names = resources.filter((one) => one.workload === owner).map((one) => one.alias);
      if (names.includes(reads.alias)) continue;
      const shared = reads.kind === 'resources' && resources.some((one) => !one.workload && one.alias === reads.alias);
      const hint = shared ? `; read it as shared.${reads.alias}.` : didYouMean(nearestNames(reads.alias, names)) || '.';
      yield {
        message: `${owner ?? 'The manifest'} declares no ${reads.kind === 'shared' ? 'shared ' : ''}resource ${reads.alias}${hint}`,
        place: placeIn(element, path, 'value', reads.aliasSpan),
      };
    }
  },
};

export const unusedResource: Rule = {
  code: 'humanitec/unused-resource',
  severity: 'warning',
  title: 'A resource that nothing reads',
  why: 'It is made and paid for, and no variable or parameter takes anything of it. Read its outputs, or leave it out.',
  source: 'Entresol: something reads each resource that a manifest asks for',
  examples: {
    bad: { 'manifest.yaml': manifestText('localhost') },
    good: { 'manifest.yaml': manifestText(host) },
  },
  *check(subject) {
    const element = manifestOf(subject);
    if (!element) return;
    const dependsOnAny = [...expressionsOf(element.value)].some(({ expression: one }) =>
      one.inner.startsWith('select.'),
    );
    if (dependsOnAny) return;
    for (const resource of resourcesOf(element.value)) {
      if (acts.has(String(resource.value.type)) || readsOf(element.value, resource).length > 0) continue;
      yield {
        message: `Nothing reads an output of ${resource.alias}. Read one, or leave the resource out.`,
        place: placeIn(element, resource.path, 'key'),
        marks: [`requires:${resource.workload ?? 'shared'}.${resource.alias}`],
      };
    }
  },
};

/** Types that work by being there. */
const acts = new Set(['score-workload', 'workload', 'route', 'horizontal-pod-autoscaler', 'endpoint', 'volume']);
