import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { resourcesOf } from '../manifest.ts';
import { orchestratorGroup } from '../orchestrator/kinds.ts';
import { blockText, manifestText } from './examples.ts';
import { manifestOf } from './subject.ts';

const type = (accessible: boolean) =>
  blockText('resource_type', 'db', [
    'id = "postgres"',
    'output_schema = jsonencode({ type = "object", properties = { host = { type = "string" } } })',
    `is_developer_accessible = ${accessible}`,
  ]);
const manifest = manifestText(`\${resources.db.outputs.host}`);

export const hiddenType: Rule = {
  code: 'humanitec/hidden-type',
  severity: 'error',
  title: 'A manifest asks for a type that is not for developers',
  why: 'Types that are not developer accessible are made by modules only. Ask for one that is, or open the type.',
  source: 'Platform Orchestrator provider, resource_type: is_developer_accessible',
  examples: {
    bad: { 'manifest.yaml': manifest, 'types.tf': type(false) },
    good: { 'manifest.yaml': manifest, 'types.tf': type(true) },
  },
  *check(subject, look) {
    const element = manifestOf(subject);
    if (!element) return;
    for (const { alias, value, path } of resourcesOf(element.value)) {
      if (typeof value.type !== 'string') continue;
      const types = look.objects(orchestratorGroup, 'ResourceType', undefined, value.type);
      const hidden = types.find((one) => one.value.is_developer_accessible === false);
      if (!hidden) continue;
      yield {
        message: `${alias} asks for ${value.type}, which only modules may ask for.`,
        place: placeIn(element, [...path, 'type']),
        related: [
          {
            message: 'The type is closed here',
            place: placeIn(hidden, [...hidden.source.path, 'is_developer_accessible']),
          },
        ],
      };
    }
  },
};
