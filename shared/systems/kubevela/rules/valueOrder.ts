import { type JsonValue, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { componentsOf, inputsOf, outputsOf } from '../application.ts';
import { applicationText, applyWeb } from './examples.ts';
import { workflowOf } from './subject.ts';

const read =
  'name: read\ntype: read-object\nproperties: { apiVersion: v1, kind: ConfigMap, name: sizes }\noutputs:\n  - { name: cpu, valueFrom: output.value.data.cpu }';
const use = `${applyWeb}\ninputs:\n  - { from: cpu, parameterKey: cpu }`;

export const valueOrder: Rule = {
  code: 'kubevela/value-order',
  severity: 'warning',
  title: 'A value is read before the step that gives it',
  why: 'Steps run one after the other unless the mode says otherwise, so this one waits for a value that a later step gives, and the workflow stands still. Move it behind, or set the mode to DAG.',
  source: 'KubeVela documentation, Data Pass Between Components: inputs, outputs',
  examples: {
    bad: { 'app.yaml': applicationText({ steps: [use, read] }) },
    good: { 'app.yaml': applicationText({ steps: [read, use] }) },
  },
  *check(subject) {
    const flow = workflowOf(subject);
    if (!flow || stepMode(flow.element.kind, flow.element.value) === 'DAG') return;
    const top = flow.steps.filter((step) => step.group === undefined);
    for (const [index, step] of top.entries())
      for (const input of inputsOf(step)) {
        const giver = top.slice(index + 1).find((one) => outputsOf(one).some(({ name }) => name === input.name));
        if (!giver) continue;
        yield {
          message: `${step.name} reads ${input.name}, which the later step ${giver.name} gives. Move ${step.name} behind it.`,
          place: placeIn(flow.element, [...input.path, 'from']),
          related: [{ message: `${giver.name} gives it here`, place: placeIn(flow.element, giver.path) }],
        };
      }
  },
};

function stepMode(kind: string, value: JsonValue): string | undefined {
  const mode = kind === 'Workflow' ? ['mode'] : ['spec', 'workflow', 'mode'];
  return textAt(value, ...mode) ?? textAt(value, ...mode, 'steps');
}

export const unreadOutput: Rule = {
  code: 'kubevela/unread-output',
  severity: 'warning',
  title: 'An output that nobody reads',
  why: 'An output only has an effect through an input of the same name. Read it, or leave it out.',
  source: 'KubeVela documentation, Data Pass Between Components: outputs',
  examples: {
    bad: { 'app.yaml': applicationText({ steps: [read, applyWeb] }) },
    good: { 'app.yaml': applicationText({ steps: [read, use] }) },
  },
  *check(subject) {
    const flow = workflowOf(subject);
    if (!flow) return;
    const { element, steps } = flow;
    const pieces = [...(element.kind === 'Application' ? componentsOf(element.value) : []), ...steps];
    const used = new Set(pieces.flatMap((piece) => inputsOf(piece).map((input) => input.name)));
    const conditions = steps.map((step) => textAt(step.value, 'if') ?? '').join('\n');
    for (const piece of pieces)
      for (const output of outputsOf(piece)) {
        if (used.has(output.name) || conditions.includes(output.name)) continue;
        yield {
          message: `Nothing reads the output ${output.name} of ${piece.name}. Read it by an input, or leave it out.`,
          place: placeIn(element, [...output.path, 'name']),
        };
      }
  },
};
