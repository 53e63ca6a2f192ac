import type { ReactNode } from 'react';

/** What a place says when it has nothing to show, and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-6 text-center">
      {icon === undefined ? null : <div className="text-ink-3">{icon}</div>}
      <p className="font-medium">{title}</p>
      {children === undefined ? null : <div className="max-w-80 text-ink-2">{children}</div>}
    </div>
  );
}
