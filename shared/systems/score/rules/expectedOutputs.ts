import { listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { outputsOfTemplate } from '../../outputTemplate.ts';

const entry = (expected: string) => `- uri: template://acme/cache
  type: redis
  outputs: |
    host: cache
    port: 6379
  expected_outputs: ${expected}
`;

export const expectedOutputs: Rule = {
  code: 'score/expected-outputs',
  severity: 'warning',
  title: 'Outputs that are not what is stated',
  why: 'expected_outputs tells people what they get, and the template decides. Make the two say the same.',
  source: 'score-k8s and score-compose, provisioners: expected_outputs',
  examples: {
    bad: { '10-own.provisioners.yaml': entry('[host, password]') },
    good: { '10-own.provisioners.yaml': entry('[host, port]') },
  },
  *check({ element }) {
    if (element.kind !== 'Provisioner') return;
    const template = textAt(element.value, 'outputs');
    const expected = listAt(element.value, 'expected_outputs').filter((name) => typeof name === 'string');
    const made = template === undefined ? undefined : outputsOfTemplate(template)?.map((output) => output.name);
    if (!made || expected.length === 0) return;
    const lacking = expected.filter((name) => !made.includes(name));
    const untold = made.filter((name) => !expected.includes(name));
    if (lacking.length + untold.length === 0) return;
    const path = [...element.source.path, 'expected_outputs'];
    const parts = [
      ...(lacking.length > 0 ? [`states ${lacking.join(', ')}, which the template does not make`] : []),
      ...(untold.length > 0 ? [`leaves out ${untold.join(', ')}`] : []),
    ];
    yield {
      message: `expected_outputs ${parts.join(' and ')}.`,
      place: placeIn(element, path),
      fixes: [setFix(element, path, made, 'State what the template makes')],
    };
  },
};
