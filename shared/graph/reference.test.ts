import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { elementIdFrom } from './element.ts';

const application = (namespace: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://git.example.dev/acme/platform", path: shop, targetRevision: HEAD }
  destination: { server: "https://kubernetes.default.svc", namespace: ${namespace} }
`;
const service = `apiVersion: v1
kind: Service
metadata: { name: shop }
spec: { selector: { app: shop }, ports: [{ port: 80 }] }
`;
const workload = `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop, namespace: shop }
spec:
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: "shop:1.2.0" }] }
`;

function exposed(engine = openExample({})) {
  const links = engine.element(elementIdFrom('kubernetes:Service/shop'));
  const said = engine.findings().filter(({ code }) => code === 'reference/dangling');
  return { to: links?.edges.map(({ to }) => to), missed: said.length };
}

describe('an object that states no namespace', () => {
  const found = { to: ['kubernetes:Deployment/shop/shop'], missed: 0 };
  const missed = { to: [], missed: 1 };
  const files = { 'shop/service.yaml': service, 'shop/workload.yaml': workload };

  it('refers to what is in the namespace that an Application delivers it into', () => {
    expect(exposed(openExample({ ...files, 'app.yaml': application('shop') }))).toEqual(found);
  });

  it('misses what is in another namespace', () => {
    expect(exposed(openExample({ ...files, 'app.yaml': application('store') }))).toEqual(missed);
    expect(exposed(openExample(files))).toEqual(missed);
  });

  it('follows the Application when its destination is edited', () => {
    const engine = openExample({ ...files, 'app.yaml': application('store') });
    const deliverInto = (namespace: string) => {
      engine.setFiles([{ path: filePath('app.yaml'), text: application(namespace) }]);
      engine.settle();
    };
    deliverInto('shop');
    expect(exposed(engine)).toEqual(found);
    deliverInto('store');
    expect(exposed(engine)).toEqual(missed);
  });
});
