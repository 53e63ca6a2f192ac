import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { type App, newFolder, notReady, openApp } from './app.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.log(`The story of a cluster is skipped: ${binaries.reason}`);

const platform = `apiVersion: v1
kind: Namespace
metadata:
  name: shop
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: shelves.shop.example
spec:
  group: shop.example
  scope: Namespaced
  names: { kind: Shelf, plural: shelves, singular: shelf, listKind: ShelfList }
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
              properties:
                boards: { type: integer, minimum: 1 }
---
apiVersion: shop.example/v1
kind: Shelf
metadata:
  name: books
  namespace: shop
spec:
  boards: 3
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: prices
  namespace: shop
data:
  currency: EUR
`;

describe.skipIf(notReady !== undefined || !binaries.found)('Reviewing and applying', () => {
  let plane: ControlPlane;
  let app: App;
  beforeAll(async () => {
    plane = await startControlPlane();
    const folder = newFolder();
    writeFileSync(join(folder, 'platform.yaml'), platform);
    const kubeconfig = plane.writeKubeconfig([
      { name: 'local', user: 'admin' },
      { name: 'acme-production', user: 'admin' },
    ]);
    app = await openApp({ folder, kubeconfig });
    await app.card('prices').waitFor();
  });
  afterAll(async () => {
    await app?.close();
    await plane?.stop();
  });

  const dialog = () => app.page.getByRole('dialog');
  const kubectl = async (...args: readonly string[]) => (await plane.kubectl(args)).stdout.trim();
  const object = (text: string | RegExp) => dialog().getByTestId('apply-object').filter({ hasText: text });

  async function review(context: string): Promise<void> {
    await app.page.getByRole('button', { name: /Review and apply/ }).click();
    await dialog()
      .getByRole('button', { name: new RegExp(`^${context}`) })
      .click();
    await dialog()
      .getByText(/The server runs Kubernetes/)
      .waitFor();
    await dialog().getByLabel('Namespace').fill('shop');
    await dialog().getByRole('button', { name: 'Compare with the cluster' }).click();
    await dialog().getByTestId('plan-counts').waitFor();
  }

  it('shows what would happen to each object, by waves, before anything can be applied', async () => {
    await review('local');
    await object(/CustomResourceDefinition.*create/).waitFor();
    await object(/ConfigMap.*prices/).click();
    await dialog().getByTestId('diff').waitFor();
    expect(await kubectl('get', 'namespace', 'shop', '--ignore-not-found')).toBe('');
  });

  it('applies wave after wave and tells when each object is ready', async () => {
    await dialog()
      .getByRole('button', { name: /^Apply \d/ })
      .click();
    const result = dialog().getByTestId('apply-result');
    await result.waitFor({ timeout: 60_000 });
    expect(await result.textContent()).toMatch(/4 applied · 0 the same · 4 of 4 ready/);
    await object(/Shelf.*books.*ready/).waitFor();
    expect(await kubectl('get', 'shelf', 'books', '-n', 'shop', '-o', 'jsonpath={.spec.boards}')).toBe('3');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
  });

  it('has nothing to apply right after, and shows the difference of an edit', async () => {
    const { page } = app;
    await review('local');
    await dialog().getByRole('button', { name: 'Nothing to apply' }).waitFor();
    await page.keyboard.press('Escape');
    await app.card('prices').dblclick();
    await page.getByTestId('editor').locator('.view-line', { hasText: 'currency: EUR' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('O');
    await page.getByTestId('saved-state').filter({ hasText: 'unsaved' }).waitFor();
    await review('local');
    await object(/ConfigMap.*prices.*update/).click();
    await dialog().getByTestId('diff').getByText('EURO').first().waitFor();
  });

  it('asks about fields that another manager holds, object by object', async () => {
    const { page } = app;
    await page.keyboard.press('Escape');
    await kubectl(
      'patch',
      'configmap',
      'prices',
      '-n',
      'shop',
      '--field-manager=accounting',
      '--type=merge',
      '-p',
      '{"data":{"currency":"USD"}}',
    );
    await review('local');
    await object(/prices.*conflict/).click();
    await dialog()
      .getByText(/belongs to accounting/)
      .first()
      .waitFor();
    await dialog().getByRole('button', { name: 'Nothing to apply' }).waitFor();
    await dialog().getByLabel('Take these fields over').check();
    await dialog().getByRole('button', { name: 'Apply 1 object' }).click();
    await dialog().getByTestId('apply-result').waitFor({ timeout: 60_000 });
    expect(await kubectl('get', 'configmap', 'prices', '-n', 'shop', '-o', 'jsonpath={.data.currency}')).toBe('EURO');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
  });

  it('wants the name of a production context typed', async () => {
    const { page } = app;
    await kubectl('delete', 'configmap', 'prices', '-n', 'shop');
    await review('acme-production');
    const apply = dialog().getByRole('button', { name: 'Apply 1 object' });
    expect(await apply.isDisabled()).toBe(true);
    await dialog().getByLabel('Type acme-production to confirm').fill('acme-production');
    expect(await apply.isDisabled()).toBe(false);
    await page.keyboard.press('Escape');
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
