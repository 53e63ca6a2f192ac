import blueprint from '../../docs/blueprint.md?raw';
import cli from '../../docs/cli.md?raw';
import systems from '../../docs/systems.md?raw';
import { will, willNot } from '../app/touches.ts';

/** A page of the help. */
export interface HelpPage {
  /** As pages of `docs/` link to each other: the path without `.md`. */
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** Markdown; for the two pages that are drawn, the words to find them by. */
  readonly text: string;
}

const ruleTexts = import.meta.glob<string>('../../docs/rules/**/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every page, in the order of the list. The texts are the generated documentation, so help and repository say the same. */
export const helpPages: readonly HelpPage[] = [
  { id: 'touches', title: 'What it touches', group: 'Entresol', text: [...will, ...willNot].join('\n') },
  { id: 'keys', title: 'Keyboard and mouse', group: 'Entresol', text: 'keys shortcuts mouse gestures' },
  { id: 'cli', title: 'The command line', group: 'Entresol', text: cli },
  { id: 'blueprint', title: 'blueprint.yaml', group: 'Entresol', text: blueprint },
  { id: 'systems', title: 'Systems', group: 'Entresol', text: systems },
  ...Object.entries(ruleTexts)
    .map(([path, text]) => rulePage(path.replace('../../docs/', '').replace(/\.md$/, ''), text))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
];

function rulePage(id: string, text: string): HelpPage {
  if (id === 'rules/README') return { id, title: 'All rules', group: 'Entresol', text };
  return { id, title: id.replace('rules/', ''), group: 'What is checked', text };
}
