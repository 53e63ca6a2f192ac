import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, newFolder, notReady, openApp } from './app.ts';

const files: Readonly<Record<string, string>> = {
  'blueprint.yaml': `# The platform of the shop.
apiVersion: entresol.dev/v1alpha2
kind: Blueprint
name: Shop
`,
  'apps/cart/score.yaml': `apiVersion: score.dev/v1b1
metadata: { name: cart }
containers: { web: { image: ghcr.io/shop-example/cart:1.0.0 } }
resources:
  db: { type: postgres, params: { size: small } } # one for all
`,
  'platform/postgres.yaml': `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: postgreses.db.shop.example }
spec:
  group: db.shop.example
  names: { kind: Postgres, plural: postgreses }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: { type: object, properties: { size: { type: string, enum: [small, large] } } }
`,
};

describe.skipIf(notReady)('The whole story by keyboard', () => {
  let app: App;
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: app.folder,
      encoding: 'utf8',
    });

  beforeAll(async () => {
    const folder = newFolder();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    app = await openApp({ folder });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'As it was');
    await app.page.evaluate(() => {
      for (const name of ['pointerdown', 'mousedown', 'wheel', 'touchstart'])
        window.addEventListener(name, () => document.body.setAttribute('data-pointer', name), true);
    });
  });
  afterAll(() => app.close());

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const type = (text: string) => app.page.keyboard.type(text);
  const dialog = (name: string | RegExp) => app.page.getByRole('dialog', { name });
  const gone = (name: string | RegExp) => dialog(name).waitFor({ state: 'detached' });

  async function goTo(element: string) {
    await press('Control+p');
    await dialog('Go to element').waitFor();
    await type(element);
    await app.page
      .getByRole('option', { name: new RegExp(element) })
      .first()
      .waitFor();
    await press('Enter');
    await gone('Go to element');
  }

  async function runCommand(title: string) {
    await press('Control+k');
    await dialog('Commands').waitFor();
    await type(title);
    await press('Enter');
    await gone('Commands');
  }

  it('draws two domains around what is selected', async () => {
    for (const [element, domain] of [
      ['cart', 'storefront'],
      ['postgreses', 'data'],
    ] as const) {
      await goTo(element);
      await runCommand('New domain');
      await dialog('New domain').waitFor();
      await type(domain);
      await press('Enter');
      await app.page.locator(`[data-testid=domain-box][data-domain=${domain}]`).first().waitFor({ state: 'attached' });
    }
  });

  it('hides the API, and gets the breach in the list and on the canvas', async () => {
    const { page } = app;
    await goTo('postgreses');
    await press('p');
    await page.getByTestId('problem').filter({ hasText: 'is hidden inside data' }).waitFor();
    await goTo('cart');
    await app.port('cart', 'requires:db').waitFor();
    await press('F8');
    await page
      .locator('[data-testid=problem]')
      .filter({ has: page.locator('[aria-current=true]') })
      .waitFor();
  });

  it('sees the dependence in the matrix', async () => {
    const { page } = app;
    await press('Alt+2');
    const grid = page.getByRole('table', { name: 'Dependences between domains' });
    await grid.waitFor();
    // Into the page from where the focus was, then from cell to cell.
    for (let tabs = 0; tabs < 80; tabs++) {
      if (await grid.evaluate((table) => table.contains(document.activeElement))) break;
      await press('Tab');
    }
    await press('ArrowRight', 'Enter');
    const edges = page.getByRole('complementary', { name: 'Edges of the cell' });
    await edges.getByText('storefront → data').waitFor();
    expect(await edges.getByTestId('edge-row').count()).toBe(1);
    await press('Alt+1');
    await grid.waitFor({ state: 'detached' });
  });

  it('weighs a move by what it would do, and lets it be', async () => {
    const { page } = app;
    await goTo('cart');
    await press('m');
    const move = dialog('Move cart');
    await move.getByTestId('what-if').getByText('1 vanish').waitFor();
    await move.getByRole('row', { name: /^data/ }).waitFor();
    await press('Escape');
    await gone('Move cart');
    await page.getByTestId('problem').filter({ hasText: 'is hidden inside data' }).waitFor();
  });

  it('publishes the API as the way out of the problem', async () => {
    const { page } = app;
    await press('Control+.');
    const ways = dialog('Quick fixes');
    await ways.getByRole('button', { name: 'Publish postgreses.db.shop.example' }).waitFor();
    for (let tabs = 0; tabs < 10; tabs++) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Publish postgreses.db.shop.example')
        break;
      await press('Tab');
    }
    await press('Enter');
    await page.getByTestId('problem').filter({ hasText: 'is hidden inside data' }).waitFor({ state: 'detached' });
  });

  it('saves, and Git shows the lines of the domains and nothing else', async () => {
    await press('Control+s');
    await app.page.getByText('saved', { exact: true }).waitFor();
    expect(git('status', '--porcelain')).toBe(' M blueprint.yaml\n');
    const changed = git('diff', '-U0', 'blueprint.yaml')
      .split('\n')
      .filter((line) => /^[+-]/.test(line) && !/^(\+\+\+|---) /.test(line));
    expect(changed).toEqual([
      '+domains:',
      '+- name: storefront',
      '+  elements:',
      '+  - score:Workload/cart',
      '+- name: data',
      '+  elements:',
      '+  - crossplane:CompositeResourceDefinition/postgreses.db.shop.example',
      '+  published:',
      '+  - postgreses.db.shop.example',
    ]);
  });

  it('shows it in a talk, arranged and led by keys', async () => {
    const { page } = app;
    for (const title of ['The shop', 'The matrix']) {
      if (title === 'The matrix') await press('Alt+2');
      await runCommand('Save this view');
      await dialog('Save this view').waitFor();
      await type(title);
      await press('Enter');
      await gone('Save this view');
    }
    await runCommand('Arrange the talk');
    const plan = dialog('Arrange the talk');
    await plan.getByTestId('tour-step').first().waitFor();
    await press('Alt+ArrowDown', 'Enter');
    await gone('Arrange the talk');
    await press('Control+Alt+p');
    const talk = page.getByRole('region', { name: 'Presentation' });
    await talk.getByText('The matrix').waitFor();
    await page.getByRole('table', { name: 'Dependences between domains' }).waitFor();
    await press('ArrowRight');
    await talk.getByText('The shop').waitFor();
    await press('Escape');
    await talk.waitFor({ state: 'detached' });
    await press('Control+s');
    await page.getByText('saved', { exact: true }).waitFor();
    expect(app.read('blueprint.yaml')).toContain('steps:\n  - view: the-matrix\n  - view: the-shop\n');
  });

  it('used no pointer, and the page complained about nothing', async () => {
    expect(await app.page.evaluate(() => document.body.getAttribute('data-pointer'))).toBeNull();
    expect(app.complaints).toEqual([]);
  });
});
