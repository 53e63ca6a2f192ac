import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { useStore } from '../state/store.ts';
import { Keys } from '../ui/Keys.tsx';
import { returnFocus } from '../ui/returnFocus.ts';
import { SystemIcon } from '../ui/SystemIcon.tsx';
import { actions, runAction } from './actions.ts';
import { matchElements } from './matchElements.ts';

const item = 'flex h-8 items-center gap-2 rounded-md px-2 data-[selected=true]:bg-accent-soft';

/** Everything by name: commands, elements, and what can be added. */
export function CommandPalette({ mode }: { readonly mode: 'all' | 'elements' }) {
  const close = useStore((state) => state.close);
  const select = useStore((state) => state.select);
  const show = useStore((state) => state.show);
  const elements = useStore((state) => state.elements);
  const palette = useStore((state) => state.palette);
  const [text, setText] = useState('');
  const found = matchElements(elements.values(), text, mode === 'elements' ? 60 : 12);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (label: string) => words.every((word) => label.toLowerCase().includes(word));
  const state = useStore.getState();
  const run = (then: () => void) => {
    close();
    then();
  };
  const possible =
    mode === 'all'
      ? actions.filter(
          (action) => (action.when === undefined || action.when(state)) && fits(`${action.group} ${action.title}`),
        )
      : [];
  const addable =
    mode === 'all' && state.phase.name === 'open'
      ? palette.filter((entry) => fits(`add ${entry.title} ${entry.systemTitle}`))
      : [];
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className="fixed top-[12vh] left-1/2 z-40 w-[600px] max-w-[calc(100vw-32px)] -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-panel shadow-float focus:outline-none"
        >
          <Radix.Title className="sr-only">{mode === 'all' ? 'Commands' : 'Go to element'}</Radix.Title>
          <Command shouldFilter={false} label={mode === 'all' ? 'Commands' : 'Go to element'} loop>
            <Command.Input
              value={text}
              onValueChange={setText}
              autoFocus
              placeholder={mode === 'all' ? 'Search or run a command' : 'Go to element by name, kind or domain'}
              className="h-11 w-full border-b border-line bg-transparent px-4 text-[14px] outline-none placeholder:text-ink-3"
            />
            <Command.List className="max-h-[52vh] overflow-auto p-1.5 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-[11.5px] [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-3">
              <Command.Empty className="p-6 text-center text-ink-2">Nothing is called that.</Command.Empty>
              {found.length > 0 && (mode === 'elements' || words.length > 0) ? (
                <Command.Group heading="Elements">
                  {found.map((view) => (
                    <Command.Item
                      key={view.id}
                      value={view.id}
                      onSelect={() => run(() => select([view.id], true))}
                      className={item}
                    >
                      <SystemIcon system={view.system} size={14} />
                      <span className="min-w-0 truncate">{view.name}</span>
                      <span className="min-w-0 flex-1 truncate text-ink-3">{view.title}</span>
                      <span className="truncate text-xs text-ink-3">{view.domain}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
              {possible.length > 0 ? (
                <Command.Group heading="Commands">
                  {possible.map((action) => (
                    <Command.Item
                      key={action.id}
                      value={action.id}
                      onSelect={() => run(() => runAction(action.id))}
                      className={item}
                    >
                      <span className="min-w-0 flex-1 truncate">{action.title}</span>
                      {action.keys === undefined ? null : <Keys keys={action.keys} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
              {addable.length > 0 ? (
                <Command.Group heading="Add">
                  {addable.map((entry) => (
                    <Command.Item
                      key={entry.id}
                      value={`add:${entry.id}`}
                      onSelect={() => show({ name: 'add', template: entry.id })}
                      className={item}
                    >
                      <SystemIcon system={entry.system} size={14} />
                      <span className="min-w-0 truncate">{entry.title}</span>
                      <span className="min-w-0 flex-1 truncate text-ink-3">{entry.description}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
