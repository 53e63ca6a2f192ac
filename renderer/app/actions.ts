import { alignSelected } from '../canvas/alignSelected.ts';
import { camera } from '../canvas/camera.ts';
import { buildScene } from '../canvas/scene.ts';
import { pickFolder, showStart } from '../state/openFolder.ts';
import { place, redo, undo } from '../state/perform.ts';
import { saveFiles } from '../state/saveFiles.ts';
import { type Store, useStore } from '../state/store.ts';
import { followFrom } from '../tour/followFrom.ts';
import { exportHtml, exportZip } from './exports.ts';
import { goIn } from './goIn.ts';
import { stepProblem } from './stepProblem.ts';

/** A verb of the app: menus, palette, keyboard and tests call the same id. */
export interface Action {
  readonly id: string;
  readonly title: string;
  /** `mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  readonly group: 'File' | 'Edit' | 'View' | 'Go' | 'Platform' | 'Help';
  /** Works while a person types in a field or in the editor. */
  readonly whileTyping?: boolean;
  /** When it makes sense; always, if absent. */
  readonly when?: (state: Store) => boolean;
  readonly run: (state: Store) => void;
}

const isOpen = (state: Store) => state.phase.name === 'open';
const oneSelected = (state: Store) => isOpen(state) && state.selected.length === 1;
const manySelected = (state: Store) => isOpen(state) && state.selected.length > 1 && !state.settings.locked;
const anySelected = (state: Store) => isOpen(state) && state.selected.length > 0;

export const actions: readonly Action[] = [
  {
    id: 'file.save',
    title: 'Save all changes',
    keys: 'mod+s',
    group: 'File',
    whileTyping: true,
    when: isOpen,
    run: () => void saveFiles(),
  },
  {
    id: 'file.open',
    title: 'Open folder…',
    keys: 'mod+o',
    group: 'File',
    when: (state) => state.door === 'desktop',
    run: () => void pickFolder(),
  },
  { id: 'file.start', title: 'Samples and recent folders', group: 'File', run: () => void showStart() },
  {
    id: 'export.zip',
    title: 'Export for kubectl apply -k (zip)',
    group: 'File',
    when: isOpen,
    run: () => void exportZip(),
  },
  { id: 'export.html', title: 'Export picture (HTML)', group: 'File', when: isOpen, run: () => void exportHtml() },
  {
    id: 'edit.undo',
    title: 'Undo',
    keys: 'mod+z',
    group: 'Edit',
    whileTyping: true,
    when: isOpen,
    run: () => void undo(),
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    keys: 'mod+shift+z',
    group: 'Edit',
    whileTyping: true,
    when: isOpen,
    run: () => void redo(),
  },
  {
    id: 'element.add',
    title: 'Add element…',
    keys: 'a',
    group: 'Edit',
    when: isOpen,
    run: (state) => state.show({ name: 'add' }),
  },
  {
    id: 'domain.add',
    title: 'New domain…',
    group: 'Edit',
    when: isOpen,
    run: (state) => state.show({ name: 'add-domain', elements: state.selected }),
  },
  {
    id: 'element.rename',
    title: 'Rename…',
    keys: 'f2',
    group: 'Edit',
    when: oneSelected,
    run: (state) => withOne(state, (element) => state.show({ name: 'rename', element })),
  },
  {
    id: 'element.delete',
    title: 'Delete…',
    keys: 'delete',
    group: 'Edit',
    when: anySelected,
    run: (state) => state.show({ name: 'delete', elements: state.selected }),
  },
  {
    id: 'element.select-all',
    title: 'Select all',
    keys: 'mod+a',
    group: 'Edit',
    when: isOpen,
    run: (state) =>
      state.select([...state.elements.values()].filter((view) => view.foldedInto === undefined).map((view) => view.id)),
  },
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
    id: 'view.present',
    title: 'Present the saved views',
    group: 'View',
    when: isOpen,
    run: (state) => {
      state.setCentre('canvas');
      state.present(true);
    },
  },
  {
    id: 'view.save',
    title: 'Save this view…',
    group: 'View',
    when: isOpen,
    run: (state) => state.show({ name: 'save-view' }),
  },
  {
    id: 'domain.suggest',
    title: 'Suggest boundaries…',
    group: 'Platform',
    when: isOpen,
    run: (state) => state.show({ name: 'suggest' }),
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
  {
    id: 'view.theme',
    title: 'Switch between light and dark',
    group: 'View',
    run: (state) => state.change({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' }),
  },
  {
    id: 'layout.tidy',
    title: 'Tidy up the layout',
    group: 'View',
    when: (state) => isOpen(state) && !state.settings.locked,
    run: tidyUp,
  },
  {
    id: 'layout.left',
    title: 'Align left',
    keys: 'alt+a',
    group: 'Edit',
    when: manySelected,
    run: () => void alignSelected('left'),
  },
  {
    id: 'layout.right',
    title: 'Align right',
    keys: 'alt+d',
    group: 'Edit',
    when: manySelected,
    run: () => void alignSelected('right'),
  },
  {
    id: 'layout.top',
    title: 'Align top',
    keys: 'alt+w',
    group: 'Edit',
    when: manySelected,
    run: () => void alignSelected('top'),
  },
  {
    id: 'layout.bottom',
    title: 'Align bottom',
    keys: 'alt+s',
    group: 'Edit',
    when: manySelected,
    run: () => void alignSelected('bottom'),
  },
  {
    id: 'layout.spread',
    title: 'Distribute left to right',
    keys: 'alt+h',
    group: 'Edit',
    when: manySelected,
    run: () => void alignSelected('spread'),
  },
  {
    id: 'cluster.review',
    title: 'Review and apply…',
    group: 'Platform',
    when: isOpen,
    run: (state) => state.show({ name: 'cluster' }),
  },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    keys: '?',
    group: 'Help',
    run: (state) => state.show({ name: 'shortcuts' }),
  },
];

const byId = new Map(actions.map((action) => [action.id, action]));

/** Runs an action by its id, if it makes sense now. */
export function runAction(id: string): void {
  const action = byId.get(id);
  const state = useStore.getState();
  if (action && (action.when === undefined || action.when(state))) action.run(state);
}

function withOne(state: Store, then: (id: Store['selected'][number]) => void): void {
  const id = state.selected[0];
  if (id !== undefined) then(id);
}

function tidyUp(state: Store): void {
  const { layout } = buildScene({
    elements: state.elements,
    edges: state.edges,
    unfolded: state.unfolded,
    placed: new Map(),
  });
  const places = Object.fromEntries([...layout.nodes].map(([id, rect]) => [id, { x: rect.x, y: rect.y }]));
  void place(places, 'Tidy up').then(() => camera()?.fitAll());
}
