import { camera } from '../../canvas/camera.ts';
import type { Place } from '../../state/designSlice.ts';
import { type Action, anySelected, isOpen } from './action.ts';

const places: readonly Place[] = ['canvas', 'matrix', 'metrics', 'teams', 'goals', 'changes', 'starts'];

const placeTitles: Readonly<Record<Place, string>> = {
  canvas: 'Show the canvas',
  matrix: 'Show the matrix',
  metrics: 'Show metrics',
  teams: 'Show teams',
  goals: 'Show goals',
  changes: 'Show API changes',
  starts: 'Guided start: from a portal, from the middle, from below',
};

/** What is shown, and how. */
export const viewActions: readonly Action[] = [
  {
    id: 'view.present',
    title: 'Present the saved views',
    keys: 'mod+alt+p',
    group: 'View',
    when: isOpen,
    run: (state) => state.present(true),
  },
  {
    id: 'view.arrange',
    title: 'Arrange the talk…',
    group: 'View',
    when: isOpen,
    run: (state) => state.show({ name: 'arrange-tour' }),
  },
  {
    id: 'view.save',
    title: 'Save this view…',
    group: 'View',
    when: isOpen,
    run: (state) => state.show({ name: 'save-view' }),
  },
  {
    id: 'view.fit',
    title: 'Fit everything',
    keys: 'shift+1',
    group: 'View',
    when: isOpen,
    run: () => camera()?.fitAll(),
  },
  {
    id: 'view.fit-selection',
    title: 'Fit the selection',
    keys: 'shift+2',
    group: 'View',
    when: anySelected,
    run: (state) => camera()?.fit(state.selected),
  },
  {
    id: 'view.actual-size',
    title: 'Zoom to 100 %',
    keys: 'mod+0',
    group: 'View',
    when: isOpen,
    run: () => camera()?.actualSize(),
  },
  {
    id: 'view.zoom-in',
    title: 'Zoom in',
    keys: 'mod+=',
    group: 'View',
    when: isOpen,
    run: () => camera()?.zoomBy(1.25),
  },
  {
    id: 'view.zoom-out',
    title: 'Zoom out',
    keys: 'mod+-',
    group: 'View',
    when: isOpen,
    run: () => camera()?.zoomBy(0.8),
  },
  {
    id: 'view.tree',
    title: 'Show or hide the tree',
    keys: 'mod+b',
    group: 'View',
    run: (state) => state.change({ tree: !state.settings.tree }),
  },
  {
    id: 'view.inspector',
    title: 'Show or hide the inspector',
    keys: 'mod+i',
    group: 'View',
    run: (state) => state.change({ inspector: !state.settings.inspector }),
  },
  {
    id: 'view.problems',
    title: 'Show or hide problems',
    keys: 'mod+shift+m',
    group: 'View',
    whileTyping: true,
    run: (state) => state.change({ problems: !state.settings.problems }),
  },
  {
    id: 'view.source',
    title: 'Show or hide the source',
    keys: 'mod+e',
    group: 'View',
    whileTyping: true,
    run: (state) => state.change({ source: !state.settings.source }),
  },
  ...places.map(
    (place, index): Action => ({
      id: `view.${place}`,
      title: placeTitles[place],
      keys: `alt+${index + 1}`,
      group: 'View',
      when: isOpen,
      run: (state) => state.setCentre(place),
    }),
  ),
  {
    id: 'view.theme',
    title: 'Switch between light and dark',
    group: 'View',
    run: (state) => state.change({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' }),
  },
];
