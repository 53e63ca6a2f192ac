import { createContext, useContext, useEffect, useRef, useState } from 'react';
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

/** The answer that the shown values come from: fields go back to their value with each new one. */
export const AnswerContext = createContext<unknown>(undefined);

/** A text that is taken over when it is finished: by Enter or by leaving the field. */
export function CommitField({ label, value, help, limit, lines, onCommit }: CommitFieldProps) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  /** True from the first key to the end of a text that was taken over. */
  const isOwn = useRef(false);
  const answer = useContext(AnswerContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after an undo the value may be what it was before the text was typed
  useEffect(() => {
    if (isOwn.current) return;
    setText(value);
    setProblem(undefined);
  }, [value, answer]);
  const commit = async () => {
    if (!isOwn.current) return;
    const refused = text === value ? undefined : await onCommit(text);
    isOwn.current = refused !== undefined;
    setProblem(refused);
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
          onChange={(event) => {
            isOwn.current = true;
            setText(event.target.value);
          }}
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
