import { isList } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, renameKeyFix } from '../../findingPlace.ts';
import { workload } from './example.ts';

const provisioner = `- uri: template://acme/postgres
  type: postgres
  supported_params: [size]
  outputs: |
    host: localhost
`;
const asks = (params: string) =>
  workload(
    `variables:\n  HOST: "\${resources.db.host}"`,
    `resources:\n  db:\n    type: postgres\n    params: ${params}`,
  );

export const unsupportedParam: Rule = {
  code: 'score/unsupported-param',
  severity: 'warning',
  title: 'Parameter that the provisioner does not list',
  why: 'The provisioner states which parameters it reads; another one has no effect. Correct its name or leave it out.',
  source: 'score-k8s and score-compose, provisioners: supported_params',
  examples: {
    bad: { 'score.yaml': asks('{ sise: small }'), '10-own.provisioners.yaml': provisioner },
    good: { 'score.yaml': asks('{ size: small }'), '10-own.provisioners.yaml': provisioner },
  },
  *check({ element, answers }, look) {
    if (element.kind !== 'Workload') return;
    for (const port of element.contract.requires) {
      const answer = answers.get(port.key);
      if (answer?.state !== 'answered' || Object.keys(port.params).length === 0) continue;
      const [provider] = look.byId(answer.by);
      if (provider?.system !== element.system || !isList(provider.value.supported_params)) continue;
      const supported = provider.value.supported_params.filter((name) => typeof name === 'string');
      for (const param of Object.keys(port.params)) {
        if (supported.includes(param)) continue;
        const path = [...port.paramsPath, param];
        const nearest = nearestNames(param, supported);
        yield {
          message: `${provider.name} does not list the parameter ${param}${didYouMean(nearest) || '.'}`,
          place: placeIn(element, path, 'key'),
          marks: [port.key],
          fixes: nearest.map((name) => renameKeyFix(element, path, name, `Rename to ${name}`)),
        };
      }
    }
  },
};
