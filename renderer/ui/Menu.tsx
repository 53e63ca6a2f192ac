import { ContextMenu, DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Keys } from './Keys.tsx';

/** An entry of a menu; `separator` draws a line above it. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly separator?: boolean;
  readonly entries?: readonly MenuEntry[];
  readonly run?: () => void;
}

const surface = 'z-50 min-w-44 max-h-[70vh] overflow-auto rounded-lg border border-line bg-raised p-1 shadow-float';
const item =
  'flex h-7 items-center gap-2 rounded px-2 text-[13px] text-ink outline-none select-none data-[highlighted]:bg-accent-soft data-[disabled]:opacity-45 data-[state=open]:bg-hover';

/** A button that opens a menu. */
export function MenuButton({
  trigger,
  entries,
  align = 'start',
}: {
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align={align} sideOffset={4} collisionPadding={8} className={surface}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} parts={DropdownMenu} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Opens a menu at the pointer on right click, or with the menu key. */
export function ContextArea({
  children,
  entries,
  onOpen,
}: {
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly onOpen?: (open: boolean) => void;
}) {
  return (
    <ContextMenu.Root {...(onOpen ? { onOpenChange: onOpen } : {})}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content collisionPadding={8} className={surface}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} parts={ContextMenu} />
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function Entry({
  entry,
  parts,
}: {
  readonly entry: MenuEntry;
  readonly parts: typeof DropdownMenu | typeof ContextMenu;
}) {
  const line = entry.separator === true ? <parts.Separator className="my-1 h-px bg-line" /> : null;
  const inside = (
    <>
      {entry.icon === undefined ? null : <span className="flex w-4 justify-center text-ink-3">{entry.icon}</span>}
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.keys === undefined ? null : <Keys keys={entry.keys} />}
    </>
  );
  if (entry.entries) {
    return (
      <>
        {line}
        <parts.Sub>
          <parts.SubTrigger disabled={entry.disabled === true} className={item}>
            {inside}
            <span aria-hidden className="text-ink-3">
              ›
            </span>
          </parts.SubTrigger>
          <parts.Portal>
            <parts.SubContent sideOffset={4} collisionPadding={8} className={surface}>
              {entry.entries.map((child) => (
                <Entry key={child.id} entry={child} parts={parts} />
              ))}
            </parts.SubContent>
          </parts.Portal>
        </parts.Sub>
      </>
    );
  }
  return (
    <>
      {line}
      <parts.Item
        disabled={entry.disabled === true}
        onSelect={() => entry.run?.()}
        className={entry.danger === true ? `${item} !text-error` : item}
      >
        {inside}
      </parts.Item>
    </>
  );
}
