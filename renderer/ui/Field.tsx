import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { classes } from './classes.ts';

const control =
  'h-7 w-full min-w-0 rounded-md border border-line bg-bg px-2 text-[13px] text-ink placeholder:text-ink-3 focus:border-accent focus:outline-none focus-visible:outline-2 focus-visible:outline-accent disabled:opacity-60';

/** A labelled form field with its help or its problem beneath. */
export function Field({
  label,
  help,
  problem,
  required,
  children,
}: {
  readonly label: string;
  readonly help?: string;
  readonly problem?: string;
  readonly required?: boolean;
  readonly children: (id: string, describedBy: string) => ReactNode;
}) {
  const id = useId();
  const note = problem ?? help;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-xs font-medium text-ink-2">
        {label}
        {required === true ? <span className="text-ink-3"> (required)</span> : null}
      </label>
      {children(id, `${id}-note`)}
      {note === undefined ? null : (
        <p id={`${id}-note`} className={classes('text-xs', problem === undefined ? 'text-ink-3' : 'text-error')}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A line of text; `suggestions` are offered while it is typed, and bind nobody. */
export function TextInput({
  className,
  invalid,
  suggestions,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & {
  readonly invalid?: boolean;
  readonly suggestions?: readonly string[];
}) {
  const list = useId();
  return (
    <>
      <input
        spellCheck={false}
        autoComplete="off"
        list={suggestions === undefined ? undefined : list}
        {...rest}
        aria-invalid={invalid === true}
        className={classes(control, invalid === true && 'border-error', className)}
      />
      {suggestions === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}

export function TextArea({
  className,
  invalid,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly invalid?: boolean }) {
  return (
    <textarea
      spellCheck={false}
      autoComplete="off"
      {...rest}
      aria-invalid={invalid === true}
      className={classes(control, '!h-auto resize-none py-1 leading-5', invalid === true && 'border-error', className)}
    />
  );
}

export function Select({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return <select {...rest} className={classes(control, 'pr-1', className)} />;
}

export function Checkbox({ label, ...rest }: InputHTMLAttributes<HTMLInputElement> & { readonly label: string }) {
  return (
    <label className="inline-flex h-7 items-center gap-2 text-[13px]">
      <input {...rest} type="checkbox" className="size-3.5 accent-[var(--accent)]" />
      {label}
    </label>
  );
}
