import type { QuickFix } from '../../../finding/finding.ts';
import { isObject, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { isFilledInLater } from '../../repoFolder.ts';
import { syncOptions, type WrittenApplication, writtenApplication } from '../application.ts';
import { applicationText } from '../examples.ts';

const into = '    name: in-cluster\n    namespace: shop';
const given = ['default', 'kube-system', 'kube-public', 'kube-node-lease', 'argocd'];

export const createNamespace: Rule = {
  code: 'argocd/create-namespace',
  severity: 'warning',
  title: 'Nobody creates the namespace it delivers into',
  why: 'The sync fails when the namespace is missing. Let Argo CD create it (CreateNamespace=true), or add the Namespace to the blueprint. managedNamespaceMetadata works only with that option.',
  source: 'Argo CD documentation, Sync Options: CreateNamespace, managedNamespaceMetadata',
  examples: {
    bad: { 'app.yaml': applicationText({ destination: into }) },
    good: {
      'app.yaml': applicationText({
        destination: into,
        spec: '  syncPolicy:\n    syncOptions: [CreateNamespace=true]',
      }),
    },
  },
  *check(subject, look) {
    const written = writtenApplication(subject);
    if (!written) return;
    const { element, spec, path } = written;
    if (syncOptions(spec).get('CreateNamespace') === 'true') return;
    const fixes = [createIt(written)];
    if (isObject(valueAt(spec, ['syncPolicy', 'managedNamespaceMetadata'])))
      yield {
        message: 'managedNamespaceMetadata is read only with the sync option CreateNamespace=true.',
        place: placeIn(element, [...path, 'syncPolicy', 'managedNamespaceMetadata'], 'key'),
        fixes,
      };
    const namespace = textAt(spec, 'destination', 'namespace');
    if (!namespace || given.includes(namespace) || isFilledInLater(namespace) || look.namespaceExists(namespace))
      return;
    yield {
      message: `Nothing here creates the namespace ${namespace}. Set CreateNamespace=true, or add the Namespace.`,
      place: placeIn(element, [...path, 'destination', 'namespace']),
      fixes,
    };
  },
};

function createIt({ element, spec, path }: WrittenApplication): QuickFix {
  const listed = valueAt(spec, ['syncPolicy', 'syncOptions']);
  const kept = (Array.isArray(listed) ? listed : []).filter(
    (one) => typeof one !== 'string' || !one.startsWith('CreateNamespace'),
  );
  return setFix(
    element,
    [...path, 'syncPolicy', 'syncOptions'],
    [...kept, 'CreateNamespace=true'],
    'Let Argo CD create the namespace',
    true,
  );
}
