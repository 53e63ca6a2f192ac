import type { ButtonHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet' | 'link';
  readonly ref?: Ref<HTMLButtonElement>;
}

const looks = {
  plain: 'border border-line bg-panel px-2.5 hover:bg-hover',
  primary: 'border border-accent bg-accent px-3 text-accent-ink font-medium hover:brightness-110',
  danger: 'border border-error bg-error-soft px-3 text-error font-medium hover:brightness-105',
  quiet: 'px-2 text-ink-2 hover:bg-hover hover:text-ink',
  link: 'px-0 text-accent hover:underline',
} as const;

/** A button in one of five looks. */
export function Button({ look = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(
        'inline-flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-md disabled:opacity-45 disabled:pointer-events-none',
        looks[look],
        className,
      )}
    />
  );
}
