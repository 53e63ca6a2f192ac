import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { manifestText, stackText } from '../examples.ts';
import { localSources } from '../stack.ts';

export const namespace: Rule = {
  code: 'cnoe/namespace',
  severity: 'error',
  title: 'idpbuilder looks for Applications in argocd only',
  why: 'The Argo CD that idpbuilder installs reads Applications of the namespace argocd. Elsewhere this one is ignored.',
  source: 'idpbuilder, pkg/controllers/custompackage',
  examples: {
    bad: { 'app.yaml': stackText({ namespace: 'shop' }), 'manifests/map.yaml': manifestText() },
    good: { 'app.yaml': stackText(), 'manifests/map.yaml': manifestText() },
  },
  *check(subject) {
    const { element } = subject;
    if (element.namespace === 'argocd' || localSources(subject).length === 0) return;
    yield {
      message: `idpbuilder reads ${element.kind}s of the namespace argocd only${element.namespace ? `, not of ${element.namespace}` : ''}.`,
      place: placeIn(element, ['metadata', 'namespace']),
      fixes: [setFix(element, ['metadata', 'namespace'], 'argocd', 'Move it to argocd', true)],
    };
  },
};
