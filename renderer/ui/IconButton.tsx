import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import { Tip } from './Tip.tsx';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly keys?: string;
  readonly children: ReactNode;
  readonly active?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A square button with a picture, named by its tooltip. */
export function IconButton({ label, keys, children, active, className, ...rest }: IconButtonProps) {
  return (
    <Tip label={label} {...(keys === undefined ? {} : { keys })}>
      <button
        {...rest}
        type="button"
        aria-label={label}
        aria-pressed={active}
        className={classes(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-hover hover:text-ink disabled:opacity-40 disabled:pointer-events-none',
          active && 'bg-accent-soft text-accent',
          className,
        )}
      >
        {children}
      </button>
    </Tip>
  );
}
