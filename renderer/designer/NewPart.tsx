import type { FormEvent, ReactNode } from 'react';
import { adviceOf } from '../../shared/advice.ts';
import type { Problem } from '../../shared/result.ts';
import { Button } from '../ui/Button.tsx';

/** A form in the middle of the designer that adds a part to the API. */
export function NewPart({
  title,
  submit,
  ready,
  problem,
  onSubmit,
  onCancel,
  children,
}: {
  readonly title: string;
  readonly submit: string;
  readonly ready: boolean;
  readonly problem: Problem | undefined;
  readonly onSubmit: (event: FormEvent) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  return (
    <form aria-label={title} onSubmit={onSubmit} className="grid content-start gap-3 p-4">
      <h3 className="font-semibold">{title}</h3>
      {children}
      {problem ? (
        <p role="alert" className="text-error">
          {problem.message} {adviceOf(problem)}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" disabled={!ready}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
