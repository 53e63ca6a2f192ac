import { isList, textAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { repositoryName } from '../../packages.ts';
import { pipelineSpecPath, stepsOf } from '../../pipeline.ts';
import { ofKind } from '../subject.ts';

const file = (capability: string): string => `apiVersion: meta.pkg.crossplane.io/v1
kind: Function
metadata:
  name: function-patch-and-transform
spec:
  capabilities:
    - ${capability}
`;

export const functionCapability: Rule = {
  code: 'crossplane/function-capability',
  severity: 'error',
  title: 'A function can’t do what the pipeline asks of it',
  why: 'A function says in its package file whether it can compose resources, run operations, or both; Crossplane refuses a pipeline that asks for anything else.',
  source:
    'Crossplane documentation, Compositions: spec.pipeline; Crossplane API reference, Function of meta.pkg.crossplane.io: spec.capabilities',
  examples: {
    bad: { ...platform(), 'crossplane.yaml': file('operation') },
    good: { ...platform(), 'crossplane.yaml': file('composition') },
  },
  *check(subject, look) {
    const composition = ofKind(subject, groups.extensions, 'Composition');
    const operation = ofKind(subject, groups.operations, 'Operation', 'CronOperation', 'WatchOperation');
    const element = composition ?? operation;
    if (!element) return;
    const wanted = composition ? 'composition' : 'operation';
    for (const step of stepsOf(element.value, pipelineSpecPath(element.kind))) {
      if (!step.functionName) continue;
      const packages = look.objects(groups.packages, 'Function', undefined, step.functionName);
      const names = [
        step.functionName,
        ...packages.map((each) => repositoryName(textAt(each.value, 'spec', 'package') ?? '')),
      ];
      for (const name of new Set(names))
        for (const meta of look.objects(groups.meta, 'Function', undefined, name)) {
          const stated = valueAt(meta.value, ['spec', 'capabilities']);
          // Older functions state none and compose.
          if (!isList(stated) || stated.length === 0) continue;
          if (stated.some((each) => typeof each === 'string' && plain(each) === wanted)) continue;
          yield {
            message: `The function ${step.functionName} has the capability ${stated.join(', ')}, but this pipeline needs ${wanted}.`,
            place: placeIn(element, [...step.path, 'functionRef', 'name']),
            related: [{ message: 'Its capabilities', place: placeIn(meta, ['spec', 'capabilities']) }],
          };
        }
    }
  },
};

/** Capabilities are compared without case and punctuation. */
function plain(capability: string): string {
  return capability.toLowerCase().replace(/[^a-z0-9]/g, '');
}
