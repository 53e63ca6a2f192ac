import { valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, removeFix } from '../../../findingPlace.ts';
import { xrdText } from '../../examples.ts';
import { scopeOf } from '../../scope.ts';
import { xrdOf } from '../subject.ts';

const claims = '  claimNames:\n    kind: DatabaseClaim\n    plural: databaseclaims';

export const claimsNeedLegacy: Rule = {
  code: 'crossplane/claims-need-legacy',
  severity: 'error',
  title: 'Claims or connection keys outside LegacyCluster',
  why: 'Since Crossplane 2 composite resources are namespaced themselves, so they have neither claims nor connection secrets. Only scope LegacyCluster of version v1 still has.',
  source:
    'Crossplane documentation, Upgrade to Crossplane v2, Legacy resource behavior; Crossplane API reference, CompositeResourceDefinition: spec.claimNames, spec.connectionSecretKeys',
  examples: {
    bad: { 'definition.yaml': xrdText({ spec: claims }) },
    good: { 'definition.yaml': xrdText({ apiVersion: 'v1', scope: 'LegacyCluster', spec: claims }) },
  },
  *check(subject) {
    const xrd = xrdOf(subject);
    if (!xrd) return;
    const modern = xrd.apiVersion.endsWith('/v2');
    const scope = scopeOf(xrd.value);
    if (!modern && scope === 'LegacyCluster') return;
    for (const field of ['claimNames', 'connectionSecretKeys']) {
      if (valueAt(xrd.value, ['spec', field]) === undefined) continue;
      yield {
        message: `${field} is not possible ${modern ? 'in apiextensions.crossplane.io/v2' : `with scope ${scope}`}.`,
        place: placeIn(xrd, ['spec', field], 'key'),
        fixes: [removeFix(xrd, ['spec', field], `Remove ${field}`)],
      };
    }
  },
};
