import { useEffect, useState } from 'react';
import { adviceOf } from '../../shared/advice.ts';
import type { Problem } from '../../shared/result.ts';
import { Field, TextArea, TextInput } from '../ui/Field.tsx';

interface CommitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  /** Why it can't be changed here. */
  readonly limit?: string | undefined;
  readonly lines?: number;
  /** Takes the text over; a problem stays beneath the field with the text. */
  readonly onCommit: (text: string) => Promise<Problem | undefined>;
}

/** A text that is taken over when it is finished: by Enter or by leaving the field. Escape goes back to what it was. */
export function CommitField({ label, value, help, limit, lines, onCommit }: CommitFieldProps) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  useEffect(() => {
    setText(value);
    setProblem(undefined);
  }, [value]);
  const commit = async () => {
    if (text !== value) setProblem(await onCommit(text));
  };
  const note = problem
    ? { problem: [problem.message, adviceOf(problem)].filter(Boolean).join(' ') }
    : { help: limit ?? help ?? '' };
  const Input = lines === undefined ? TextInput : TextArea;
  return (
    <Field label={label} {...(note.help === '' ? {} : note)}>
      {(id, described) => (
        <Input
          id={id}
          aria-describedby={described}
          disabled={limit !== undefined}
          invalid={problem !== undefined}
          value={text}
          {...(lines !== undefined && { rows: lines })}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => void commit()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              void commit();
            }
          }}
        />
      )}
    </Field>
  );
}
