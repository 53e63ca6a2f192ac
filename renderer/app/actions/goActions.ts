import { followFrom } from '../../tour/followFrom.ts';
import { goIn } from '../goIn.ts';
import { problemAtHand, stepProblem } from '../stepProblem.ts';
import { type Action, isOpen, oneSelected, withOne } from './action.ts';

/** Ways through the blueprint. */
export const goActions: readonly Action[] = [
  {
    id: 'element.in',
    title: 'Open source of the selection',
    keys: 'enter',
    group: 'Go',
    when: oneSelected,
    run: (state) => withOne(state, goIn),
  },
  {
    id: 'element.follow',
    title: 'Follow the golden path',
    keys: 'g',
    group: 'Go',
    when: oneSelected,
    run: (state) => withOne(state, (id) => followFrom(id, 'down')),
  },
  {
    id: 'element.out',
    title: 'Clear the selection',
    keys: 'escape',
    group: 'Go',
    when: isOpen,
    run: (state) => {
      if (state.focus) state.setFocus(undefined);
      else state.select([]);
    },
  },
  {
    id: 'go.palette',
    title: 'Commands',
    keys: 'mod+k',
    group: 'Go',
    whileTyping: true,
    run: (state) => state.show({ name: 'palette' }),
  },
  {
    id: 'go.element',
    title: 'Go to element…',
    keys: 'mod+p',
    group: 'Go',
    whileTyping: true,
    when: isOpen,
    run: (state) => state.show({ name: 'search' }),
  },
  {
    id: 'go.search',
    title: 'Search',
    keys: '/',
    group: 'Go',
    when: isOpen,
    run: (state) => state.show({ name: 'search' }),
  },
  {
    id: 'go.next-problem',
    title: 'Next problem',
    keys: 'f8',
    group: 'Go',
    whileTyping: true,
    when: isOpen,
    run: () => stepProblem(1),
  },
  {
    id: 'go.previous-problem',
    title: 'Previous problem',
    keys: 'shift+f8',
    group: 'Go',
    whileTyping: true,
    when: isOpen,
    run: () => stepProblem(-1),
  },
  {
    id: 'go.fix',
    title: 'Ways out of the problem…',
    keys: 'mod+.',
    group: 'Go',
    when: (state) => isOpen(state) && problemAtHand(state) !== undefined,
    run: (state) => {
      const finding = problemAtHand(state);
      if (finding) state.show({ name: 'fixes', finding });
    },
  },
];
