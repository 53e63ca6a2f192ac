import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { controlPlaneBinaries } from '../controlplane/binaries.mjs';
import { entresol, folderWith, removeFolders, sample } from './runCli.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: kubectl kustomize: ${binaries.reason}`);
afterAll(removeFolders);

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

const crd = (plural: string, kind: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: ${plural}.example.dev
spec:
  group: example.dev
  scope: Namespaced
  names: {kind: ${kind}, plural: ${plural}}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
`;

describe('entresol export', () => {
  it('writes the objects byte for byte, in an order that sorts as it applies', async () => {
    const widget =
      '# The widget.\napiVersion: example.dev/v1\nkind: Widget   # odd   spacing\nmetadata: {"name": \'one\', namespace: shop}\n';
    const folder = folderWith({
      'a-widget.yaml': widget,
      'b.yaml': `${crd('widgets', 'Widget')}---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n`,
      'blueprint.yaml': 'apiVersion: entresol.dev/v1alpha1\nkind: Blueprint\n',
      'score.yaml': 'apiVersion: score.dev/v1b1\nmetadata:\n  name: x\ncontainers:\n  x:\n    image: x:1\n',
      'kustomization.yaml': 'resources: [b.yaml]\n',
      'crossplane.yaml': 'apiVersion: meta.pkg.crossplane.io/v1\nkind: Configuration\nmetadata:\n  name: x\n',
      'chart.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.name }}\n',
    });
    const out = join(folderWith({}), 'new', 'place');
    expect(await entresol(['export', folder, '--to', out])).toMatchObject({ code: 0, stdout: '' });
    expect(files(out)).toEqual([
      '10-crds/customresourcedefinition-widgets.example.dev.yaml',
      '11-namespaces/namespace-shop.yaml',
      '23-objects/widget-shop-one.yaml',
      'kustomization.yaml',
    ]);
    expect(readFileSync(join(out, '23-objects/widget-shop-one.yaml'), 'utf8')).toBe(widget);
  });

  it.skipIf(!binaries.found)('gives what kubectl -k takes, in apply order', async () => {
    const out = join(folderWith({}), 'out');
    await entresol(['export', sample, '--to', out]);
    const kubectl = binaries.found ? binaries.kubectl : '';
    const kinds = parseAllDocuments(execFileSync(kubectl, ['kustomize', out]).toString()).map((one) => one.toJS().kind);
    expect(kinds).toHaveLength(11);
    const order = (kind: string) => kinds.indexOf(kind);
    expect(order('Namespace')).toBeLessThan(order('ConfigMap'));
    expect(order('ConfigMap')).toBeLessThan(order('Deployment'));
    expect(order('CompositeResourceDefinition')).toBeLessThan(order('Composition'));
    expect(order('BucketStateStore')).toBeLessThan(order('Destination'));
  });

  it('writes the same as an archive', async () => {
    const place = folderWith({});
    await entresol(['export', sample, '--to', join(place, 'shop.zip')]);
    await entresol(['export', sample, '--to', join(place, 'shop')]);
    const archive = unzipSync(readFileSync(join(place, 'shop.zip')));
    const folder = join(place, 'shop');
    expect(Object.keys(archive).sort()).toEqual(files(folder));
    for (const [path, bytes] of Object.entries(archive))
      expect(Buffer.from(bytes)).toEqual(readFileSync(join(folder, path)));
  });

  it('replaces an earlier export, and nothing else', async () => {
    const out = join(folderWith({}), 'out');
    await entresol(['export', sample, '--to', out]);
    writeFileSync(join(out, 'NOTES.txt'), 'mine');
    const folder = folderWith({ 'ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: two\n' });
    expect(await entresol(['export', folder, '--to', out])).toMatchObject({ code: 0 });
    expect(files(out)).toEqual(['11-namespaces/namespace-two.yaml', 'NOTES.txt', 'kustomization.yaml']);
  });

  it('B11: leaves a folder alone that holds something else, and follows no link out of it', async () => {
    const busy = folderWith({ 'mine.txt': 'mine' });
    const refused = await entresol(['export', sample, '--to', busy]);
    expect(refused).toMatchObject({ code: 2 });
    expect(files(busy)).toEqual(['mine.txt']);

    const outside = folderWith({});
    const out = join(folderWith({}), 'out');
    mkdirSync(out);
    symlinkSync(outside, join(out, '11-namespaces'));
    writeFileSync(join(out, 'kustomization.yaml'), '# Written by Entresol: definitions in apply order.\n');
    expect(await entresol(['export', sample, '--to', out])).toMatchObject({ code: 2 });
    expect(files(outside)).toEqual([]);
  });

  it('B11: gives safe names to objects with dangerous ones', async () => {
    const folder = folderWith({
      'a.yaml': ['../../../escape', 'CON', 'A', 'a', '-rf']
        .map((name) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "${name}"\n`)
        .join('---\n'),
    });
    const out = join(folderWith({}), 'out');
    expect(await entresol(['export', folder, '--to', out])).toMatchObject({ code: 0 });
    expect(files(out)).toEqual([
      '13-objects/configmap-a-2.yaml',
      '13-objects/configmap-a.yaml',
      '13-objects/configmap-con.yaml',
      '13-objects/configmap-escape.yaml',
      '13-objects/configmap-rf.yaml',
      'kustomization.yaml',
    ]);
  });

  it('exports and warns where no order can be planned', async () => {
    const twice = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: same\n';
    const out = join(folderWith({}), 'out');
    const { code, stderr } = await entresol(['export', folderWith({ 'a.yaml': twice, 'b.yaml': twice }), '--to', out]);
    expect(code).toBe(0);
    expect(stderr).toContain('ConfigMap default/same is defined twice');
    expect(files(out)).toHaveLength(3);
  });

  it.each(['argocd', 'flux', 'helm', 'backstage', 'terraform', 'massdriver', 'kubebuilder'])(
    'writes the layout of %s, which validates, and overwrites nothing',
    async (format) => {
      const out = join(folderWith({}), 'out');
      const args = ['export', sample, '--format', format, '--repo', 'https://git.acme.io/shop.git', '--to', out];
      expect(await entresol(args)).toMatchObject({ code: 0, stdout: '' });
      expect(await entresol(['validate', out])).toMatchObject({ code: 0 });
      writeFileSync(join(out, files(out)[0] ?? ''), 'mine: true\n');
      expect(await entresol(args)).toMatchObject({ code: 2 });
      expect(readFileSync(join(out, files(out)[0] ?? ''), 'utf8')).toBe('mine: true\n');
    },
  );

  it.skipIf(!binaries.found)('gives each stage of a layout as a folder that kubectl -k takes', async () => {
    const out = join(folderWith({}), 'out');
    await entresol(['export', sample, '--format', 'flux', '--to', out]);
    const kubectl = binaries.found ? binaries.kubectl : '';
    const stages = readdirSync(join(out, 'manifests'));
    const kinds = stages.flatMap((stage) =>
      parseAllDocuments(execFileSync(kubectl, ['kustomize', join(out, 'manifests', stage)]).toString()),
    );
    expect(kinds).toHaveLength(11);
  });

  it('writes the picture to a file or to standard output', async () => {
    const page = join(folderWith({}), 'shop.html');
    expect(await entresol(['export', sample, '--format', 'html', '--to', page])).toMatchObject({ code: 0, stdout: '' });
    const { stdout } = await entresol(['export', sample, '--format', 'html', '--to', '-']);
    expect(stdout).toBe(readFileSync(page, 'utf8'));
    expect(existsSync(page)).toBe(true);
    expect(await entresol(['export', sample, '--format', 'html', '--to', `${page}.txt`])).toMatchObject({ code: 2 });
  });
});
