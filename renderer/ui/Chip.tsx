import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type Tone = 'plain' | 'error' | 'warning' | 'info' | 'unknown' | 'ok' | 'accent';

const tones: Readonly<Record<Tone, string>> = {
  plain: 'border-line text-ink-2',
  error: 'border-transparent bg-error-soft text-error',
  warning: 'border-transparent bg-warning-soft text-warning',
  info: 'border-transparent bg-info-soft text-info',
  unknown: 'border-transparent bg-unknown-soft text-unknown',
  ok: 'border-transparent bg-ok-soft text-ok',
  accent: 'border-transparent bg-accent-soft text-accent',
};

/** A small rounded label. */
export function Chip({
  tone = 'plain',
  title,
  children,
  className,
}: {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <span
      title={title}
      className={classes(
        'inline-flex h-5 max-w-full shrink-0 items-center gap-1 overflow-hidden rounded-full border px-2 text-[11.5px] leading-none whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
