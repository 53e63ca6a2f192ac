import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import type { JsonObject } from '../json.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { lacksRules } from './ownRules.ts';

// This file must not use `openExample`, which loads the rules of every system.
const schemas: readonly JsonObject[] = [];

const score = `apiVersion: score.dev/v1b1
metadata: { name: orders }
containers:
  web:
    image: acme/orders:1.0.0
    variables: { HOST: "\${resources.nothing.host}" }
`;
const promise = `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata: { name: database }
spec: {}
`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders, namespace: shop }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec: { containers: [{ name: web, image: "acme/orders:1.0.0" }] }
`;
const policy = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: { name: teams }
spec:
  rules:
    - name: team
      match: { any: [{ resources: { kinds: [Deployment] } }] }
      validate: { failureAction: Enforce, message: a team is needed, pattern: { metadata: { labels: { team: "?*" } } } }
`;

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  project: default
  source: { repoURL: https://github.com/acme/fleet, path: shop }
  destination: { server: https://kubernetes.default.svc, name: in-cluster, namespace: shop }
`;

const file = (path: string, text: string) => ({ path: filePath(path), text, etag: '' });

async function opened(files: readonly ReturnType<typeof file>[]) {
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'example' }, schemas);
  return { workspace, delta: await workspace.load(files, []) };
}

const codes = (delta: Awaited<ReturnType<typeof opened>>['delta']) =>
  [...new Set(delta.findings.flatMap(({ findings }) => findings.map(({ code }) => code.split('/')[0])))].sort();

describe('rules of systems', () => {
  it('are loaded with the first file that they look at, and no others', async () => {
    expect(lacksRules(new Set(['score']))).toBe(true);
    const { workspace, delta } = await opened([file('score.yaml', score)]);
    expect(codes(delta)).toContain('score');
    expect(lacksRules(new Set(['score']))).toBe(false);
    expect(lacksRules(new Set(['kratix']))).toBe(true);
    expect(lacksRules(new Set(['kyverno']))).toBe(true);

    const later = await workspace.load([file('promise.yaml', promise)], []);
    expect(codes(later)).toContain('kratix');
    expect(lacksRules(new Set(['kyverno']))).toBe(true);
  });

  it('look at what is there already once the first policy comes, by typing too', async () => {
    const { workspace, delta } = await opened([file('deployment.yaml', deployment), file('policy.yaml', '')]);
    expect(codes(delta)).not.toContain('kyverno');
    const typed = await workspace.edit([{ file: filePath('policy.yaml'), span: { start: 0, end: 0 }, text: policy }]);
    const told = typed.findings.find(({ file: path }) => path === 'deployment.yaml');
    expect(told?.findings.map(({ code }) => code)).toContain('kyverno/violation');
  });

  it('are told of in the preview of a change that brings a system in', async () => {
    const { workspace } = await opened([file('score.yaml', score)]);
    expect(lacksRules(new Set(['argocd']))).toBe(true);
    const preview = await workspace.preview({ id: 'element.paste', args: { text: application } });
    const breaks = preview.ok ? preview.value.breaks.map(({ message }) => message) : [];
    expect(breaks).toContainEqual(expect.stringContaining('destination'));
  });
});
