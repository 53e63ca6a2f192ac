import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { manifestText, stackText } from '../examples.ts';
import { localSources } from '../stack.ts';

export const revision: Rule = {
  code: 'cnoe/revision',
  severity: 'warning',
  title: 'A cnoe:// source has only one revision',
  why: 'idpbuilder pushes the folder as it is now: there are no other revisions, and no charts by name. Use HEAD.',
  source: 'idpbuilder, pkg/controllers/custompackage: repoURL cnoe://',
  examples: {
    bad: { 'app.yaml': stackText({ revision: 'v1.2.0' }), 'manifests/map.yaml': manifestText() },
    good: { 'app.yaml': stackText(), 'manifests/map.yaml': manifestText() },
  },
  *check(subject) {
    for (const { element, value, path } of localSources(subject)) {
      const stated = textAt(value, 'targetRevision');
      if (stated !== undefined && stated !== 'HEAD')
        yield {
          message: `A local folder has no revision ${stated}. Use HEAD.`,
          place: placeIn(element, [...path, 'targetRevision']),
          fixes: [setFix(element, [...path, 'targetRevision'], 'HEAD', 'Use HEAD', true)],
        };
      if (textAt(value, 'chart'))
        yield {
          message: 'A local folder is no chart repository: name the folder of the chart in path.',
          place: placeIn(element, [...path, 'chart']),
        };
    }
  },
};
