import type { Look } from '../../../../graph/look.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { xrdText } from '../../examples.ts';
import { xrdOf } from '../subject.ts';

const application = (path: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: platform, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://git.acme.io/platform", path: ${path}, targetRevision: main }
  destination: { server: "https://kubernetes.default.svc", namespace: platform }
`;
const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\ndata: {}\n';
const files = (path: string) => ({
  'app.yaml': application(path),
  'apis/definition.yaml': xrdText(),
  'settings/map.yaml': map,
});

export const undelivered: Rule = {
  code: 'crossplane/definition-undelivered',
  severity: 'warning',
  title: 'A definition that nothing delivers',
  why: 'The golden path is broken: other files reach the cluster by GitOps, this definition does not, and requests of its kind are refused. Deliver its folder as well.',
  source: 'Entresol: something delivers the definitions that a blueprint offers',
  examples: { bad: files('settings'), good: files('apis') },
  *check(subject, look) {
    const xrd = xrdOf(subject);
    if (!xrd || isDelivered(xrd.id, look) || !delivering(look)) return;
    yield {
      message: `No Application or Kustomization here delivers ${xrd.name}. Deliver the folder of this file, or apply it by hand.`,
      place: placeIn(xrd, xrd.namePath),
    };
  },
};

function isDelivered(id: Parameters<Look['dependents']>[0], look: Look): boolean {
  return look
    .dependents(id)
    .some(({ edges }) => edges.some(({ type, to }) => to === id && ['delivers', 'composes', 'owns'].includes(type)));
}

/** True where somebody delivers from the opened folder at all. */
function delivering(look: Look): boolean {
  return [
    ['argoproj.io', 'Application'],
    ['argoproj.io', 'ApplicationSet'],
    ['kustomize.toolkit.fluxcd.io', 'Kustomization'],
  ].some(([group = '', kind = '']) =>
    look.ofKind(group, kind).some((one) => look.link(one).edges.some(({ type }) => type === 'delivers')),
  );
}
