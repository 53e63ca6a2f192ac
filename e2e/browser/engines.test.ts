import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, newFolder, notReady, openApp } from './app.ts';

const sample = fileURLToPath(new URL('../../resources/samples/six-engines', import.meta.url));
const kratix = 'kratix:Promise/postgres';

/** Each engine by its name in the comparison, with the element by which it offers the postgres. */
const others: readonly (readonly [engine: string, element: string])[] = [
  ['Crossplane', 'crossplane:CompositeResourceDefinition/postgreses.crossplane.shop.example'],
  ['Humanitec', 'humanitec:Definition/postgres'],
  ['Massdriver', 'massdriver:Bundle/postgres'],
  ['KubeVela', 'kubevela:ComponentDefinition/vela-system/postgres'],
  ['Kubernetes', 'kubernetes:CustomResourceDefinition/postgreses.operator.shop.example'],
];

describe.skipIf(notReady)('One request, six engines', () => {
  let app: App;
  beforeAll(async () => {
    const folder = newFolder();
    cpSync(sample, folder, { recursive: true });
    app = await openApp({ folder });
  });
  afterAll(() => app.close());

  const element = (id: string) => app.page.locator(`[data-testid=card][data-element="${id}"]`);
  const dialog = () => app.page.getByRole('dialog', { name: 'Engines for postgres' });

  async function select(id: string): Promise<void> {
    await app.page.keyboard.press('Shift+Digit1');
    await element(id).click();
  }

  /** Opens the comparison from the API that answers now, and lets another engine answer. */
  async function switchTo(engine: string, from: string): Promise<void> {
    await select(from);
    await app.page.getByRole('button', { name: 'Offer by another engine' }).click();
    await dialog()
      .getByTestId('comparison')
      .getByRole('button', { name: new RegExp(engine) })
      .click();
    await dialog()
      .getByRole('button', { name: `Switch to ${engine}` })
      .click();
    await dialog().waitFor({ state: 'detached' });
  }

  /** The edge of the workload on the canvas leads to that element, and nowhere else, and nothing is wrong. */
  async function isAnsweredBy(id: string): Promise<void> {
    await select('score:Workload/orders');
    const edges = app.page.locator('[data-testid=edges] [data-from="score:Workload/orders"]');
    await app.page.locator(`[data-testid=edges] [data-from="score:Workload/orders"][data-to="${id}"]`).waitFor({
      state: 'attached',
    });
    expect(await edges.count()).toBe(1);
    await app.page.getByRole('button', { name: '0 errors' }).waitFor();
  }

  it('is answered by the engine that the blueprint pins', async () => {
    await isAnsweredBy(kratix);
  });

  it.each(others.map(([engine, id], index) => [engine, id, others[index - 1]?.[1] ?? kratix] as const))(
    'is answered by %s once switched to it',
    async (engine, id, before) => {
      await switchTo(engine, before);
      await isAnsweredBy(id);
    },
  );

  it('changes one line of blueprint.yaml and no other file', async () => {
    await app.page.keyboard.press('Control+s');
    await app.page.getByText('saved', { exact: true }).waitFor();
    const last = others.at(-1)?.[1];
    const text = readFileSync(`${sample}/blueprint.yaml`, 'utf8');
    expect(app.read('blueprint.yaml')).toBe(text.replace(`element: ${kratix}`, `element: ${last}`));
    expect(app.read('apps/score.yaml')).toBe(readFileSync(`${sample}/apps/score.yaml`, 'utf8'));
  });

  it('goes back to the first', async () => {
    await switchTo('Kratix', others.at(-1)?.[1] ?? '');
    await isAnsweredBy(kratix);
  });

  it('complains about nothing', () => {
    expect(app.complaints).toEqual([]);
  });
});
