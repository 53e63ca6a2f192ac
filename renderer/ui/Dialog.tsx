import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { returnFocus } from './returnFocus.ts';

interface DialogProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'wide' | 'large' | 'full';
  /** Takes Escape for something inside the dialog: true = it did, and the dialog stays. */
  readonly onEscape?: () => boolean;
}

const sizes = {
  small: 'w-[440px]',
  medium: 'w-[600px]',
  large: 'w-[min(1080px,calc(100vw-48px))] h-[min(760px,calc(100vh-48px))]',
  wide: 'w-[1080px]',
  full: 'w-[min(1640px,calc(100vw-32px))] h-[min(1000px,calc(100vh-32px))]',
} as const;

/** A dialog over the app: Escape and a click outside close it. */
export function Dialog({ title, description, onClose, children, footer, size = 'medium', onEscape }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          onCloseAutoFocus={returnFocus}
          onEscapeKeyDown={(event) => {
            if (onEscape?.() === true) event.preventDefault();
          }}
          onOpenAutoFocus={(event) => {
            const { currentTarget } = event;
            if (!(currentTarget instanceof HTMLElement)) return;
            // The first field, else the main button: not the cross.
            const first = currentTarget.querySelector<HTMLElement>(
              'input:enabled, select:enabled, textarea:enabled, main button:enabled, footer button:enabled:last-of-type',
            );
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          className={classes(
            'fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100vh-48px)] max-w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-xl border border-line bg-panel shadow-float focus:outline-none',
            sizes[size],
          )}
        >
          <header className="flex items-start gap-3 border-b border-line px-4 py-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="truncate text-[15px] font-semibold leading-6">{title}</Radix.Title>
              {description === undefined ? null : (
                <Radix.Description className="text-ink-2">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label="Close"
              className="inline-flex size-7 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
            >
              <X size={16} />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-auto">{children}</div>
          {footer === undefined ? null : (
            <footer className="flex items-center justify-end gap-2 border-t border-line px-4 py-3">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
