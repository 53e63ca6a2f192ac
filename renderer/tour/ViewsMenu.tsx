import { ChevronDown } from 'lucide-react';
import { runAction } from '../app/actions.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { showStop } from './showStop.ts';
import { stopsOf } from './stops.ts';

/** The saved views of the blueprint, and the talk that goes through them. */
export function ViewsMenu() {
  const domains = useStore((state) => state.domains);
  const stated = useAsked('stated', (workspace) => workspace.stated());
  const views = stated?.views ?? [];
  const stops = stopsOf({ teams: [], views, tours: [] }, domains);
  return (
    <MenuButton
      align="end"
      trigger={
        <Button className="!h-6 text-xs">
          Views <ChevronDown size={12} />
        </Button>
      }
      entries={[
        ...views.map((view, index) => ({
          id: `view:${view.id}`,
          label: view.title,
          run: () => {
            const stop = stops[index];
            if (stop) showStop(stop);
          },
        })),
        { id: 'save', label: 'Save this view…', separator: views.length > 0, run: () => runAction('view.save') },
        {
          id: 'remove',
          label: 'Remove',
          disabled: views.length === 0,
          entries: views.map((view) => ({
            id: `remove:${view.id}`,
            label: view.title,
            run: () => void perform(callOf('view.remove', { id: view.id })),
          })),
        },
        {
          id: 'arrange',
          label: 'Arrange the talk…',
          separator: true,
          disabled: views.length === 0,
          run: () => runAction('view.arrange'),
        },
        { id: 'present', label: 'Present', keys: 'mod+alt+p', run: () => runAction('view.present') },
      ]}
    />
  );
}
