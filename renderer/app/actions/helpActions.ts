import type { Action } from './action.ts';

/** Ways into the help, which is all in the app. */
export const helpActions: readonly Action[] = [
  {
    id: 'help.open',
    title: 'Help',
    keys: 'f1',
    group: 'Help',
    whileTyping: true,
    run: (state) => state.show({ name: 'help' }),
  },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    keys: '?',
    group: 'Help',
    run: (state) => state.show({ name: 'shortcuts' }),
  },
  page('rules/README', 'What is checked: every rule with examples'),
  page('blueprint', 'Reference of blueprint.yaml'),
  page('cli', 'The command line'),
  page('touches', 'What Entresol touches, and what it does not'),
];

function page(id: string, title: string): Action {
  return { id: `help:${id}`, title, group: 'Help', run: (state) => state.show({ name: 'help', page: id }) };
}
