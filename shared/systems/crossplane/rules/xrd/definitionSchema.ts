import type { Rule } from '../../../../rules/rule.ts';
import { structuralProblems } from '../../../../schema/structural.ts';
import { placeIn } from '../../../findingPlace.ts';
import { versionsOf } from '../../derive.ts';
import { versionText, xrdText } from '../../examples.ts';
import { xrdOf } from '../subject.ts';

const without = '    - name: v1\n      served: true\n      referenceable: true';

export const definitionSchema: Rule = {
  code: 'crossplane/definition-schema',
  severity: 'error',
  title: 'A version has no schema, or one that is not structural',
  why: 'Crossplane makes a CustomResourceDefinition of every version, which needs a structural schema: every field has a type.',
  source:
    'Crossplane documentation, Composite Resource Definitions: versions[].schema; Kubernetes documentation, CustomResourceDefinition, structural schemas',
  examples: {
    bad: { 'definition.yaml': xrdText({ versions: without }) },
    good: { 'definition.yaml': xrdText({ versions: versionText('v1') }) },
  },
  *check(subject) {
    const xrd = xrdOf(subject);
    if (!xrd) return;
    for (const version of versionsOf(xrd.value)) {
      if (!version.schema) {
        yield {
          message: `Version ${version.name} has no schema: state schema.openAPIV3Schema.`,
          place: placeIn(xrd, version.schemaPath),
        };
        continue;
      }
      for (const problem of structuralProblems(version.schema)) {
        // Crossplane takes only spec and status over, so what is wrong elsewhere does no harm.
        const [first, second] = problem.path;
        if (first === 'properties' && second !== 'spec' && second !== 'status') continue;
        yield { message: problem.message, place: placeIn(xrd, [...version.schemaPath, ...problem.path]) };
      }
    }
  },
};
