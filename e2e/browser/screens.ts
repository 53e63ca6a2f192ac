import type { Page } from 'playwright-core';
import type { App } from './app.ts';

/** A screen of the app, how a person gets there from the canvas with nothing selected, and how it goes away. */
export interface Screen {
  readonly name: string;
  readonly show: (app: App) => Promise<void>;
  readonly leave: (app: App) => Promise<void>;
  /** It lies over the app and has the focus. */
  readonly dialog?: boolean;
  /** It is reached by the pointer, on a card that has to be in sight. */
  readonly onCard?: boolean;
  /** Rules of axe that say nothing here, with the reason beside. */
  readonly without?: readonly string[];
}

const closeDialog = async ({ page }: App) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const deselect = async ({ page }: App) => {
  await page.getByRole('tree').focus();
  await runCommand(page, 'Clear the selection');
};

/** Runs a command of the palette by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or run a command').fill(title);
  await page.getByRole('option', { name: title }).first().click();
}

async function select({ page }: App, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.getByPlaceholder('Go to element by name, kind or domain').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name }).first().waitFor();
}

function place(title: string, tab = title): Screen {
  return {
    name: title.toLowerCase(),
    show: async ({ page }) => {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('region', { name: title }).locator('h2, table, svg').first().waitFor();
    },
    leave: ({ page }) => page.getByRole('tab', { name: 'Canvas' }).click(),
  };
}

function dialog(name: string, title: RegExp, show: (app: App) => Promise<void>): Screen {
  return {
    name,
    dialog: true,
    show: async (app) => {
      await show(app);
      await app.page.getByRole('dialog', { name: title }).waitFor();
    },
    leave: closeDialog,
  };
}

/** A dialog about a selected element. */
function dialogOn(element: string, name: string, title: RegExp, show: (app: App) => Promise<void>): Screen {
  return {
    ...dialog(name, title, async (app) => {
      await select(app, element);
      await show(app);
    }),
    leave: async (app) => {
      await closeDialog(app);
      await deselect(app);
    },
  };
}

function inspectorTab(title: string): Screen {
  return {
    name: `inspector: ${title.toLowerCase()}`,
    show: async (app) => {
      await select(app, 'checkout');
      await app.page
        .getByRole('complementary', { name: 'Inspector' })
        .getByRole('tab', { name: new RegExp(title) })
        .click();
    },
    leave: deselect,
  };
}

/** Every screen of the app on a folder like the shop. */
export const screens: readonly Screen[] = [
  { name: 'canvas', show: async () => undefined, leave: async () => undefined },
  // The contract last: the inspector remembers its tab.
  inspectorTab('Findings'),
  inspectorTab('Source'),
  inspectorTab('Contract'),
  {
    name: 'source',
    show: async (app) => {
      await select(app, 'checkout');
      await runCommand(app.page, 'Open source of the selection');
      await app.page.getByTestId('editor').locator('.view-line').first().waitFor();
    },
    leave: async (app) => {
      await app.page.keyboard.press('Control+e');
      await deselect(app);
    },
  },
  place('Matrix'),
  place('Metrics'),
  place('Teams'),
  place('Goals'),
  place('API changes', 'Changes'),
  place('Guide'),
  {
    name: 'menu of a card',
    onCard: true,
    // While a menu is open, Radix hides the rest from screen readers and keeps the focus: Tab leads nowhere else.
    without: ['aria-hidden-focus'],
    show: async (app) => {
      await app.card('checkout').click({ button: 'right' });
      await app.page.getByRole('menu').waitFor();
      await app.page.keyboard.press('Tab');
      await app.page.locator('[role=menu]:focus-within').waitFor();
    },
    leave: async (app) => {
      await app.page.keyboard.press('Escape');
      await deselect(app);
    },
  },
  dialog('new blueprint', /^New blueprint$/, async ({ page }) => {
    await runCommand(page, 'New blueprint…');
    await page.getByRole('radio', { name: 'Your own choice' }).waitFor();
  }),
  dialog('command palette', /Commands/, ({ page }) => page.keyboard.press('Control+k')),
  dialog('search', /Go to element/, ({ page }) => page.keyboard.press('Control+p')),
  dialog('shortcut sheet', /Keyboard and mouse/, ({ page }) => page.keyboard.press('?')),
  dialog('help', /Help/, async ({ page }) => {
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: 'The command line' }).click();
  }),
  dialog('add', /Add/, ({ page }) => page.keyboard.press('a')),
  dialog('new domain', /New domain/, ({ page }) => runCommand(page, 'New domain')),
  dialog('suggested boundaries', /boundaries/i, ({ page }) => runCommand(page, 'Suggest boundaries')),
  dialog('saved view', /view/i, ({ page }) => runCommand(page, 'Save this view')),
  dialog('cluster', /.*/, ({ page }) => runCommand(page, 'Review and apply')),
  dialog('export', /Export/, async ({ page }) => {
    await runCommand(page, 'Export…');
    await page.getByTestId('export-text').waitFor();
  }),
  dialogOn('postgres', 'designer', /The API postgres/, async ({ page }) => {
    await page.getByRole('button', { name: 'What can be done' }).click();
    await page.getByRole('menuitem', { name: 'Design the API…' }).click();
  }),
  dialogOn('postgres', 'compare', /Engines for postgres/, async ({ page }) => {
    await page.getByRole('button', { name: 'Offer by another engine' }).click();
    await page.getByTestId('comparison').waitFor();
  }),
  dialogOn('checkout', 'rename', /Rename/, ({ page }) => page.keyboard.press('F2')),
  dialogOn('checkout', 'rename request', /Rename a request/, ({ page }) => page.keyboard.press('Shift+F2')),
  dialogOn('checkout', 'move', /Move checkout/, ({ page }) => page.keyboard.press('m')),
  dialogOn('checkout', 'delete', /Delete/, ({ page }) => page.keyboard.press('Delete')),
  {
    name: 'start',
    show: async ({ page }) => {
      await runCommand(page, 'Samples and recent folders');
      await page.getByRole('region', { name: 'Samples' }).waitFor();
    },
    leave: async ({ page }) => {
      await page.reload();
      // The page is whole when it says what is wrong; before, loading takes what is open away.
      await page.getByTestId('problem').first().waitFor();
    },
  },
];
