import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { entresol, folderWith, removeFolders, sample } from './runCli.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: entresol apply: ${binaries.reason}`);

const definitions = {
  // Written in the wrong order on purpose: the kind, the namespace and the object that needs both.
  'a-widget.yaml':
    'apiVersion: example.dev/v1\nkind: Widget\nmetadata:\n  name: one\n  namespace: shop\nspec:\n  size: 3\n  extra: kept\n',
  'b-crd.yaml': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.dev
spec:
  group: example.dev
  scope: Namespaced
  names: {kind: Widget, listKind: WidgetList, plural: widgets, singular: widget}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              x-kubernetes-preserve-unknown-fields: true
              properties:
                size: {type: integer}
`,
  'c-namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n',
  'settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  colour: blue\n',
};

describe.skipIf(!binaries.found)('entresol diff and apply', () => {
  let plane: ControlPlane;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    plane = await startControlPlane();
    env = { KUBECONFIG: plane.kubeconfig.admin };
  }, 90_000);

  afterAll(async () => {
    await plane?.stop();
    removeFolders();
  });

  const get = async (...args: readonly string[]) => (await plane.kubectl(['get', ...args])).stdout;

  it('applies nothing before the diff was shown and agreed to', async () => {
    const folder = folderWith(definitions);
    const refused = await entresol(['apply', folder, '--context', 'admin'], { env });
    expect(refused.code).toBe(2);
    expect(refused.stdout).toContain('create Namespace shop');
    expect(refused.stderr).toContain('Add --yes to apply what was shown.');
    expect((await plane.kubectl(['get', 'namespace', 'shop'])).stderr).toContain('NotFound');
  });

  it('shows, applies in waves, and then finds nothing to do', async () => {
    const folder = folderWith(definitions);
    const before = await entresol(['diff', folder, '--context', 'admin'], { env });
    expect(before.code).toBe(1);
    expect(before.stdout).toContain('create ConfigMap default/settings');
    expect(before.stdout).toContain('+  colour: blue');

    const applied = await entresol(['apply', folder, '--context', 'admin', '--yes', '--wait', '--timeout', '60s'], {
      env,
    });
    expect(applied.stderr).toContain('4 applied, 0 unchanged, 0 failed, 4 of 4 ready in admin');
    expect(applied.code).toBe(0);
    expect(await get('widget', 'one', '-n', 'shop', '-o', 'jsonpath={.spec}')).toBe('{"extra":"kept","size":3}');
    expect(await get('configmap', 'settings', '-o', 'jsonpath={.data.colour}')).toBe('blue');

    const after = await entresol(['diff', folder, '--context', 'admin', '--format', 'json'], { env });
    expect(after.code).toBe(0);
    expect(JSON.parse(after.stdout)).toMatchObject({ schemaVersion: 1, context: 'admin', namespace: 'default' });
  });

  it('reports an apply as JSON, and sends objects without namespace where -n says', async () => {
    await plane.kubectl(['create', 'namespace', 'elsewhere']);
    const folder = folderWith({ 'settings.yaml': definitions['settings.yaml'] });
    const args = ['apply', '-f', folder, '--context', 'admin', '-n', 'elsewhere', '--yes', '-o', 'json'];
    const { code, stdout } = await entresol(args, { env });
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      dryRun: false,
      namespace: 'elsewhere',
      summary: { applied: 1, failed: 0, total: 1 },
    });
    expect(report.objects).toContainEqual(
      expect.objectContaining({
        key: 'settings.yaml#0',
        file: 'settings.yaml',
        action: 'create',
        title: 'ConfigMap elsewhere/settings',
      }),
    );
    expect(await get('configmap', 'settings', '-n', 'elsewhere', '-o', 'name')).toBe('configmap/settings\n');
  });

  it('leaves fields of others alone unless told to take them', async () => {
    const own = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shared\ndata:\n  colour: green\n';
    await plane.kubectl(['apply', '--server-side', '--field-manager=somebody', '-f', '-'], own);
    const folder = folderWith({ 'shared.yaml': own.replace('green', 'red') });
    const refused = await entresol(['apply', folder, '--context', 'admin', '--yes'], { env });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('somebody owns .data.colour');
    expect(await get('configmap', 'shared', '-o', 'jsonpath={.data.colour}')).toBe('green');
    const taken = await entresol(['apply', folder, '--context', 'admin', '--yes', '--force-conflicts'], { env });
    expect(taken.code).toBe(0);
    expect(await get('configmap', 'shared', '-o', 'jsonpath={.data.colour}')).toBe('red');
  });

  it('dry runs change nothing, and the client one asks nobody', async () => {
    const folder = folderWith({ 'dry.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dry\n' });
    const server = await entresol(['apply', folder, '--context', 'admin', '--dry-run', 'server'], { env });
    expect(server).toMatchObject({ code: 0, stdout: expect.stringContaining('create ConfigMap default/dry') });
    const client = await entresol(['apply', folder, '--context', 'nobody', '--dry-run', 'client'], { env: {} });
    expect(client).toMatchObject({ code: 0, stdout: 'wave 1\n  ConfigMap default/dry  dry.yaml#0\n' });
    expect((await plane.kubectl(['get', 'configmap', 'dry'])).stderr).toContain('NotFound');
  });

  it('reports what the server refuses, and applies nothing of it', async () => {
    const folder = folderWith({
      'bad.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: Not_A_Name\n',
      'good.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: good\n',
    });
    const { code, stdout } = await entresol(['apply', folder, '--context', 'admin', '--yes'], { env });
    expect(code).toBe(1);
    expect(stdout).toContain('invalid ConfigMap default/Not_A_Name');
    expect((await plane.kubectl(['get', 'configmap', 'good'])).stderr).toContain('NotFound');
  });

  it('sends nothing while a file can’t be read', async () => {
    const folder = folderWith({ 'broken.yaml': 'a: [1,\nb: 2\n', 'settings.yaml': definitions['settings.yaml'] });
    const { code, stderr } = await entresol(['apply', folder, '--context', 'admin', '--yes'], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('broken.yaml:');
  });

  it('asks for the name of a context that looks like production', async () => {
    const config = plane.writeKubeconfig([{ name: 'shop-prod', user: 'admin' }]);
    const folder = folderWith({ 'prod.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: prod\n' });
    const args = ['apply', folder, '--context', 'shop-prod', '--kubeconfig', config, '--yes'];
    const refused = await entresol(args);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('Add --confirm shop-prod to apply.') });
    expect(await entresol([...args, '--confirm', 'shop-prod'])).toMatchObject({ code: 0 });
    expect(await get('configmap', 'prod', '-o', 'name')).toBe('configmap/prod\n');
  });

  it('exports what kubectl apply -k takes', async () => {
    const storefront = join(sample, 'apps', 'storefront');
    const out = join(folderWith({}), 'out');
    await entresol(['export', storefront, '--to', out]);
    const args = ['apply', '-k', out, '--server-side', '--field-manager=entresol'];
    expect(await plane.kubectl(args)).toMatchObject({ code: 0 });
    expect(await get('deployment', 'storefront', '-n', 'shop', '-o', 'name')).toBe('deployment.apps/storefront\n');
  });

  it('never takes a context by itself, and helps with its name', async () => {
    const folder = folderWith({ 'settings.yaml': definitions['settings.yaml'] });
    expect(await entresol(['diff', folder], { env })).toMatchObject({ code: 2 });
    const { code, stderr } = await entresol(['diff', folder, '--context', 'admn'], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "admin"?');
  });
});
