import { type Action, isOpen } from './action.ts';

/** Domains, and the cluster. */
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
    id: 'cluster.review',
    title: 'Review and apply…',
    group: 'Platform',
    when: isOpen,
    run: (state) => state.show({ name: 'cluster' }),
  },
];
