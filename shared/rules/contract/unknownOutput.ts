import { didYouMean, nearestNames } from '../../schema/suggest.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { exampleWorkload } from './examples.ts';
import { portMark, requestsOf } from './requests.ts';

const provisioner = `- uri: template://postgres
  type: postgres
  expected_outputs: [host, port, password]
  outputs: |
    host: localhost
    port: 5432
    password: secret
`;
const variable = (output: string) => `{ URL: "\${resources.db.${output}}" }`;

/** An output that the answering API does not give. */
export const unknownOutput: Rule = {
  code: 'contract/unknown-output',
  severity: 'error',
  title: 'Output that the API does not give',
  why: 'The placeholder would stay empty or stop the deployment. Use one of the outputs that the API states.',
  source: 'Entresol: an output that is declared or inferred can be read, others cannot',
  examples: {
    bad: {
      'score.yaml': exampleWorkload('type: postgres', variable('hostname')),
      'a.provisioners.yaml': provisioner,
    },
    good: { 'score.yaml': exampleWorkload('type: postgres', variable('host')), 'a.provisioners.yaml': provisioner },
  },
  *check(subject, look) {
    for (const { port, provider } of requestsOf(subject, look)) {
      const outputs = provider?.port.outputs;
      if (!provider || !outputs) continue;
      const names = outputs.map((output) => output.name);
      const declared = outputs.every((output) => output.source === 'declared');
      for (const use of port.outputsUsed) {
        if (names.includes(use.name)) continue;
        const nearest = nearestNames(use.name, names, 2);
        const hint = nearest.length > 0 ? didYouMean(nearest) : `It gives ${names.join(', ')}.`;
        yield {
          message: `${provider.element.name} does not give the output ${use.name}. ${hint.trim()}`,
          place: placeIn(subject.element, use.path, 'value', use.within),
          marks: portMark(port),
          severity: declared ? 'error' : 'warning',
        };
      }
    }
  },
};
