import { describe, expect, it } from 'vitest';
import { filePath } from '../../../document/document.ts';
import { openExample } from '../../../workspace/testing/openExample.ts';
import { applicationText, listLines, setText } from '../../argocd/examples.ts';
import { kustomizationText, releaseText } from '../../flux/examples.ts';

const map = (namespace: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  namespace: ${namespace}\n`;
const home = (name: string) => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n`;

/** Namespaces of which the rule says that nobody creates them. */
function missing(maker: string, namespace = 'shop'): readonly string[] {
  const homes = [home('argocd'), home('flux-system')].join('---\n');
  const engine = openExample({ 'homes.yaml': homes, 'maker.yaml': maker, 'map.yaml': map(namespace) });
  return engine
    .findings()
    .filter(({ code }) => code === 'kubernetes/namespace-missing')
    .map(({ message }) => /namespace (\S+),/.exec(message)?.[1] ?? message);
}

const into = (namespace: string) => `    name: in-cluster\n    namespace: ${namespace}`;
const options = (option: string) => `  syncPolicy:\n    syncOptions: [${option}]\n`;

describe('A namespace that a delivery creates', () => {
  it('is there by the sync option of an Application, and only by it', () => {
    const app = (option: string) => applicationText({ destination: into('shop'), spec: options(option) });
    expect(missing(app('CreateNamespace=true'))).toEqual([]);
    expect(missing(app('CreateNamespace=false'))).toEqual(['shop']);
    expect(missing(app('ServerSideApply=true'))).toEqual(['shop']);
  });

  it('is the one that the Application delivers into', () => {
    const app = applicationText({ destination: into('other'), spec: options('CreateNamespace=true') });
    expect(missing(app)).toEqual(['shop']);
  });

  it('is there for each Application that a set generates', () => {
    const set = setText(listLines(['dev', 'prod'])).replace('namespace: default', "namespace: '{{.cluster}}-shop'");
    const creates = set.replace(
      'destination:',
      'syncPolicy: { syncOptions: [CreateNamespace=true] }\n      destination:',
    );
    expect(missing(creates, 'prod-shop')).toEqual([]);
    expect(missing(creates, 'test-shop')).toEqual(['test-shop']);
    expect(missing(set, 'prod-shop')).toEqual(['prod-shop']);
  });

  it('is there by createNamespace of a HelmRelease, for its target namespace', () => {
    const release = (spec: string) => releaseText(undefined, spec);
    expect(missing(release('  targetNamespace: shop\n  install:\n    createNamespace: true\n'))).toEqual([]);
    expect(missing(release('  targetNamespace: shop\n'))).toEqual(['shop']);
    expect(missing(release('  targetNamespace: other\n  install:\n    createNamespace: true\n'))).toEqual(['shop']);
  });

  it('is not there by the target namespace of a Kustomization', () => {
    expect(missing(kustomizationText('apps', '  targetNamespace: shop\n'))).toEqual(['shop']);
  });

  it('is not there for whoever lives in it and would create it', () => {
    const app = applicationText({
      namespace: 'shop',
      destination: into('shop'),
      spec: options('CreateNamespace=true'),
    });
    expect(openExample({ 'app.yaml': app }).look.namespaceExists('shop')).toBe(false);
  });

  it('is missing again when the option goes', () => {
    const engine = openExample({
      'app.yaml': applicationText({ destination: into('shop'), spec: options('CreateNamespace=true') }),
      'map.yaml': map('shop'),
    });
    const told = () =>
      engine.findings().some(({ message }) => message.startsWith('Nothing here creates the namespace shop,'));
    expect(told()).toBe(false);
    engine.setFiles([{ path: filePath('app.yaml'), text: applicationText({ destination: into('shop') }) }]);
    engine.settle();
    expect(told()).toBe(true);
  });
});
