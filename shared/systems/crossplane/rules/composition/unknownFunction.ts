import type { Look } from '../../../../graph/look.ts';
import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { damerauLevenshtein, didYouMean, nearestNames } from '../../../../schema/suggest.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { functionText, platform } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { dependenciesOf, installedName, repositoryName } from '../../packages.ts';
import { pipelineSpecPath, stepsOf } from '../../pipeline.ts';
import { ofKind } from '../subject.ts';

export const unknownFunction: Rule = {
  code: 'crossplane/unknown-function',
  severity: 'warning',
  title: 'A step runs a function that is not in the blueprint',
  why: 'A pipeline fails as a whole when one of its functions is not installed. Add the Function package, list it under dependsOn of the package file, or correct the name.',
  source: 'Crossplane documentation, Compositions: spec.pipeline[].functionRef',
  examples: {
    bad: { ...platform(), 'function.yaml': functionText('function-patch-and-transfrom') },
    good: platform(),
  },
  *check(subject, look) {
    const element =
      ofKind(subject, groups.extensions, 'Composition') ??
      ofKind(subject, groups.operations, 'Operation', 'CronOperation', 'WatchOperation');
    if (!element) return;
    for (const step of stepsOf(element.value, pipelineSpecPath(element.kind))) {
      const name = step.functionName;
      if (!name || look.objects(groups.packages, 'Function', undefined, name).length > 0) continue;
      const known = functionNames(look);
      if (known.dependencies.has(name)) continue;
      const path = [...step.path, 'functionRef', 'name'];
      const near = nearestNames(name, known.functions);
      const nothing = known.functions.size + known.dependencies.size === 0;
      // Two slips in a long name are a typing mistake and nothing else.
      const slip = near.some((each) => damerauLevenshtein(each, name) <= 2);
      yield {
        ...(nothing ? { severity: 'info', unknown: true } : slip ? { severity: 'error' } : {}),
        message: nothing
          ? `No functions are in this blueprint, so whether ${name} is installed is not known.`
          : `The function ${name} is not in this blueprint${didYouMean(near) || '.'}`,
        place: placeIn(element, path),
        fixes: near.map((each, index) => setFix(element, path, each, `Run ${each}`, index === 0)),
      };
    }
  },
};

interface KnownFunctions {
  readonly functions: ReadonlySet<string>;
  /** Names under which package files bring functions along. */
  readonly dependencies: ReadonlySet<string>;
}

function functionNames(look: Look): KnownFunctions {
  const functions = look.ofKind(groups.packages, 'Function').map((each) => each.name);
  const files = [
    ...['Configuration', 'Provider', 'Function'].flatMap((kind) => look.ofKind(groups.meta, kind)),
    ...[groups.project, groups.upboundProject].flatMap((group) => look.ofKind(group, 'Project')),
  ];
  const brought = files.flatMap((file) =>
    dependenciesOf(file.value)
      .filter((dependency) => dependency.kind === 'Function')
      .flatMap((dependency) => [installedName(dependency.package), repositoryName(dependency.package)]),
  );
  const installed = look
    .ofKind(groups.packages, 'Configuration')
    .flatMap((each) => textAt(each.value, 'spec', 'package') ?? []);
  return { functions: new Set(functions), dependencies: new Set([...brought, ...installed]) };
}
