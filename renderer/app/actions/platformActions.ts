import { callOf, perform } from '../../state/perform.ts';
import type { Store } from '../../state/store.ts';
import { importTeams } from '../../teams/importTeams.ts';
import { type Action, isOpen, oneSelected, withOne } from './action.ts';

/** Domains, APIs, and the cluster. */
export const platformActions: readonly Action[] = [
  {
    id: 'domain.add',
    title: 'New domain…',
    group: 'Edit',
    when: isOpen,
    run: (state) => state.show({ name: 'add-domain', elements: state.selected }),
  },
  {
    id: 'domain.suggest',
    title: 'Suggest boundaries…',
    group: 'Platform',
    when: isOpen,
    run: (state) => state.show({ name: 'suggest' }),
  },
  {
    id: 'api.design',
    title: 'Design the API…',
    group: 'Platform',
    when: oneApiSelected,
    run: (state) => withOne(state, (element) => state.show({ name: 'design', element })),
  },
  {
    id: 'cluster.review',
    title: 'Review and apply…',
    group: 'Platform',
    when: isOpen,
    run: (state) => state.show({ name: 'cluster' }),
  },
  {
    id: 'team.add',
    title: 'New team…',
    group: 'Platform',
    when: isOpen,
    run: (state) => state.show({ name: 'add-team' }),
  },
  {
    id: 'team.import',
    title: 'Import teams from catalogue groups and CODEOWNERS',
    group: 'Platform',
    when: isOpen,
    run: () => void importTeams(),
  },
  {
    id: 'goal.add',
    title: 'New goal…',
    group: 'Platform',
    when: isOpen,
    run: (state) => state.show({ name: 'goal' }),
  },
  {
    id: 'blueprint.migrate',
    title: 'Bring blueprint.yaml up to date',
    group: 'Platform',
    when: isOpen,
    run: () => void perform(callOf('blueprint.migrate', {})),
  },
];

function oneApiSelected(state: Store): boolean {
  const [id] = state.selected;
  const view = id === undefined ? undefined : state.elements.get(id);
  return oneSelected(state) && view !== undefined && view.provides.length > 0 && view.layer !== 'app';
}
