import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { projectFiles, version } from '../examples.ts';
import { converts, resourcesOf } from '../resources.ts';
import { projectOf } from './subject.ts';

const webhook = '    webhooks: { conversion: true, webhookVersion: v1 }\n';

export const lonelyConversion: Rule = {
  code: 'kubebuilder/lonely-conversion',
  severity: 'warning',
  title: 'A conversion webhook with nothing to convert',
  why: 'The CRD has one version only, so the webhook is never asked, but must be up all the same. Add the other version, or remove the webhook.',
  source:
    'Kubebuilder book, PROJECT config: resources.webhooks.conversion; Kubernetes documentation, CustomResourceDefinition versioning',
  examples: {
    bad: projectFiles({ resource: webhook }),
    good: projectFiles({ resource: webhook, versions: version('v1', true) + version('v2', false) }),
  },
  *check(subject, look) {
    const project = projectOf(subject);
    if (!project) return;
    for (const resource of resourcesOf(project.value)) {
      if (!converts(resource)) continue;
      const [found] = look.kind(resource.group, resource.kind);
      if (found?.versions.length !== 1) continue;
      yield {
        message: `${resource.kind} has one version only, so there is nothing to convert.`,
        place: placeIn(project, [...resource.path, 'webhooks', 'conversion']),
      };
    }
  },
};
