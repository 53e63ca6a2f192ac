import type { JsonValue } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { isPatchStep, type Step, stepsOf } from '../../pipeline.ts';
import { compositionOf } from '../subject.ts';

const template = `    - step: render
      functionRef:
        name: function-go-templating
      input:
        apiVersion: gotemplating.fn.crossplane.io/v1beta1
        kind: GoTemplate
        source: Inline
        inline:
          template: |
            apiVersion: store.example.org/v1
            kind: Bucket`;
const ready = `
    - step: ready
      functionRef:
        name: function-auto-ready`;

/** Functions that make resources and leave it to a later step to say when they are ready. */
const quietInputs: ReadonlySet<string> = new Set([
  'gotemplating.fn.crossplane.io',
  'krm.kcl.dev',
  'template.fn.crossplane.io',
  'kro.fn.crossplane.io',
]);

export const neverReady: Rule = {
  code: 'crossplane/never-ready',
  severity: 'warning',
  title: 'No step says when the composed resources are ready',
  why: 'A composite resource becomes ready when its composed resources are, and somebody has to say so: patch-and-transform does, function-auto-ready does, templates do not. Add a step of function-auto-ready at the end.',
  source: 'Crossplane documentation, Compositions: readiness of composed resources; function-auto-ready',
  examples: { bad: platform({ pipeline: template }), good: platform({ pipeline: template + ready }) },
  *check(subject) {
    const composition = compositionOf(subject);
    if (!composition) return;
    const steps = stepsOf(composition.value);
    const last = steps.at(-1);
    if (!last || !steps.every(isQuiet)) return;
    yield {
      message:
        'No step says when the composed resources are ready, so a request never becomes ready: add function-auto-ready as the last step.',
      place: placeIn(composition, [...last.path, 'functionRef', 'name']),
      fixes: [
        {
          title: 'Add a step of function-auto-ready',
          call: {
            id: 'text.set',
            args: {
              file: composition.source.file,
              document: composition.source.document,
              path: ['spec', 'pipeline', steps.length],
              value: { step: 'ready', functionRef: { name: 'function-auto-ready' } },
            },
          },
          preferred: true,
        },
      ],
    };
  },
};

/** False for functions that may report readiness, and for those that we know nothing of. */
function isQuiet(step: Step): boolean {
  if (isPatchStep(step) || !step.inputHeader || !quietInputs.has(step.inputHeader.group)) return false;
  return !says(step.input ?? null, 0);
}

function says(value: JsonValue, depth: number): boolean {
  if (depth > 30) return true;
  if (typeof value === 'string') return /fn\.crossplane\.io\/ready|READY_TRUE|krm\.kcl\.dev\/ready/.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => says(each, depth + 1));
}
