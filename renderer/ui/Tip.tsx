import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { Keys } from './Keys.tsx';

/** Names what is under the pointer or focus. */
export function Tip({
  label,
  keys,
  children,
  side,
}: {
  readonly label: ReactNode;
  readonly keys?: string;
  readonly children: ReactNode;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side={side ?? 'bottom'}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-80 items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs text-ink shadow-float"
        >
          <span className="min-w-0 break-words">{label}</span>
          {keys === undefined ? null : <Keys keys={keys} />}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
