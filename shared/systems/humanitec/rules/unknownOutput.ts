import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { outputsOfType } from '../types.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const reads = (output: string) =>
  definitionText({ id: 'cert', type: 'config', inputs: `values: { host: "\${resources.dns.outputs.${output}}" }` });

export const unknownOutput: Rule = {
  code: 'humanitec/unknown-output',
  severity: 'warning',
  title: 'An output that the type does not have',
  why: 'Every definition of a type gives the outputs of the type. Another one stays empty, or stops the deployment.',
  source: 'Humanitec documentation, Resource Types: outputs',
  examples: {
    bad: { 'cert.yaml': reads('hostname') },
    good: { 'cert.yaml': reads('host') },
  },
  *check(subject) {
    const element = definitionOf(subject);
    if (!element) return;
    for (const port of element.contract.requires) {
      // Whoever answers states the outputs, and is asked by the rule of the contract.
      if (subject.answers.get(port.key)?.state === 'answered') continue;
      const names = outputsOfType(port.type)?.map((output) => output.name);
      for (const use of port.outputsUsed) {
        if (!names || names.includes(use.name)) continue;
        const near = nearestNames(use.name, names, 2);
        yield {
          message: `${port.type} has no output ${use.name}${didYouMean(near) || `; it has ${names.join(', ')}.`}`,
          place: placeIn(element, use.path, 'value', use.within),
          marks: [port.key],
        };
      }
    }
  },
};
