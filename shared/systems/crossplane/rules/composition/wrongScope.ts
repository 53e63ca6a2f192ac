import type { Look } from '../../../../graph/look.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import type { ObjectHeader } from '../../../system.ts';
import { composedKinds } from '../../composed.ts';
import { bucketText, platform } from '../../examples.ts';
import { groups, isModernGroup, isProviderGroup } from '../../kinds.ts';
import { compositeScope, compositionOf } from '../subject.ts';

export const wrongScope: Rule = {
  code: 'crossplane/wrong-scope',
  severity: 'error',
  title: 'A composite resource composes a kind of the wrong scope',
  why: 'A namespaced composite resource can only own namespaced objects, and one of the old cluster scope only cluster-scoped ones. Compose a kind of the same scope, or change the scope of the definition.',
  source:
    'Crossplane documentation, Composite Resource Definitions: scope; Crossplane documentation, Upgrade to Crossplane v2, namespace handling in compositions',
  examples: { bad: { ...platform(), 'bucket.yaml': bucketText('Cluster') }, good: platform() },
  *check(subject, look) {
    const composition = compositionOf(subject);
    const scope = composition && compositeScope(composition, look);
    if (!composition || !scope || scope === 'Cluster') return;
    for (const made of composedKinds(composition.value)) {
      if (made.source === 'text') continue;
      const namespaced = isNamespaced(made.header, look);
      if (namespaced === undefined || namespaced === (scope === 'Namespaced')) continue;
      const { kind, group } = made.header;
      yield {
        message: namespaced
          ? `A composite resource of scope LegacyCluster can't compose ${kind} of ${group || 'the core group'}, which is namespaced.`
          : `A namespaced composite resource can't compose ${kind} of ${group || 'the core group'}, which is cluster-scoped.${isProviderGroup(group) ? ` Use the namespaced kind of ${modernGroup(group)}.` : ''}`,
        place: placeIn(composition, [...made.path, 'kind']),
      };
    }
  },
};

function isNamespaced({ group, kind }: ObjectHeader, look: Look): boolean | undefined {
  const [found] = look.kind(group, kind);
  if (found) return found.definition.namespaced;
  if (group === groups.operations || (group === groups.protection && kind === 'ClusterUsage')) return false;
  // The well-known providers keep the same kinds twice: cluster-scoped, and namespaced under a group with `.m.`.
  if (isProviderGroup(group) && !/ProviderConfig/.test(kind)) return isModernGroup(group);
  return undefined;
}

function modernGroup(group: string): string {
  return group.replace(/\.(upbound|crossplane)\.io$/, '.m.$1.io');
}
