import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { providerId } from '../orchestrator/guests.ts';
import { orchestratorGroup } from '../orchestrator/kinds.ts';
import { blockText, moduleText, ruleText } from './examples.ts';
import { blockOf } from './subject.ts';

const provider = blockText('provider', 'aws', [
  'id = "default"',
  'provider_type = "aws"',
  'source = "hashicorp/aws"',
  'version_constraint = ">= 5.0.0"',
]);

export const providerMapping: Rule = {
  code: 'humanitec/provider-mapping',
  severity: 'error',
  title: 'A module works by a provider that is not there',
  why: 'provider_mapping names a provider of the orchestrator as type.id. Correct the name, or declare the provider.',
  source: 'Platform Orchestrator provider, module: provider_mapping',
  examples: {
    bad: { 'main.tf': provider + moduleText('provider_mapping = { aws = "aws.defalt" }') + ruleText() },
    good: { 'main.tf': provider + moduleText('provider_mapping = { aws = "aws.default" }') + ruleText() },
  },
  *check(subject, look) {
    const element = blockOf(subject, 'Module');
    if (!element) return;
    const mapping = objectAt(element.value, 'provider_mapping');
    if (Object.keys(mapping).length === 0) return;
    const providers = look.ofKind(orchestratorGroup, 'Provider');
    const names = providers.map((one) => `${textAt(one.value, 'provider_type') ?? ''}.${one.name}`);
    for (const [alias, name] of Object.entries(mapping)) {
      if (typeof name !== 'string' || names.includes(name)) continue;
      const path = [...element.source.path, 'provider_mapping', alias];
      const near = nearestNames(name, names);
      const sameType = providers.some(
        (one) => one.name !== providerId(name) && name.startsWith(`${textAt(one.value, 'provider_type')}.`),
      );
      if (!sameType) {
        const message = `Whether there is a provider ${name} is unknown: none of its type is in this blueprint.`;
        yield { message, place: placeIn(element, path), severity: 'info', unknown: true };
        continue;
      }
      yield {
        message: `There is no provider ${name}${didYouMean(near) || '.'}`,
        place: placeIn(element, path),
        fixes: near.map((each, index) => setFix(element, path, each, `Use ${each}`, index === 0)),
      };
    }
  },
};
