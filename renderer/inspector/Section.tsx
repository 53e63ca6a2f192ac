import type { ReactNode } from 'react';

/** A part of the inspector with its title and, at the right, what can be done in it. */
export function Section({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title} className="border-b border-line-soft pb-2 last:border-b-0">
      <div className="flex h-9 items-center justify-between px-3">
        <h3 className="text-[11.5px] font-semibold text-ink-3">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
