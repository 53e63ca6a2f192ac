import { describe, expect, it } from 'vitest';
import { openExample } from '../../../../shared/workspace/testing/openExample.ts';
import { acrossSystems } from './acrossSystems.ts';
import { argocdRelations } from './argocd.ts';
import { catalogRelations } from './catalog.ts';
import { crossplaneRelations } from './crossplane.ts';
import { fluxRelations } from './flux.ts';
import { humanitecRelations } from './humanitec.ts';
import { kratixRelations } from './kratix.ts';
import { kubernetesRelations } from './kubernetes.ts';
import { kubevelaRelations } from './kubevela.ts';
import { kyvernoRelations } from './kyverno.ts';
import { massdriverRelations } from './massdriver.ts';
import { packagingRelations } from './packaging.ts';
import { podRelations } from './pod.ts';
import { scoreRelations } from './score.ts';
import { terraformRelations } from './terraform.ts';

const sheets = {
  'across systems': acrossSystems,
  'argo cd': argocdRelations,
  'backstage and kubebuilder': catalogRelations,
  crossplane: crossplaneRelations,
  flux: fluxRelations,
  humanitec: humanitecRelations,
  kratix: kratixRelations,
  kubernetes: [...podRelations, ...kubernetesRelations],
  kubevela: kubevelaRelations,
  kyverno: kyvernoRelations,
  massdriver: massdriverRelations,
  'helm, kustomize, cnoe and kubefirst': packagingRelations,
  score: scoreRelations,
  terraform: terraformRelations,
};

describe.each(Object.entries(sheets))('what the sheets relate: %s', (_name, relations) => {
  it.each(relations.filter(({ not }) => not === undefined))('$place', ({ files, edges, findings }) => {
    const engine = openExample(files);
    const drawn = [...engine.elements()].flatMap((one) =>
      one.edges.map(({ from, type, to }) => `${from} ${type} ${to}`),
    );
    expect(drawn).toEqual(expect.arrayContaining([...edges]));
    const told = engine.findings().map(({ code }) => code);
    expect(told).toEqual(expect.arrayContaining([...findings]));
  });

  it('are each listed once, and shown or explained', () => {
    const places = relations.map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
    const silent = relations.filter((one) => one.edges.length + one.findings.length === 0 && !one.not);
    expect(silent).toEqual([]);
  });
});
