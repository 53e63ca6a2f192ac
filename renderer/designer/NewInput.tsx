import { type FormEvent, useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import type { JsonPath } from '../../shared/json.ts';
import type { Problem } from '../../shared/result.ts';
import { InputFormFields } from '../inspector/InputFormFields.tsx';
import { emptyInput, type InputForm, inputCall, inputProblems } from '../inspector/inputForm.ts';
import { attempt } from '../state/perform.ts';
import { NewPart } from './NewPart.tsx';

/** The form of a new input, in its place beside the others. */
export function NewInput({
  element,
  under,
  onDone,
}: {
  readonly element: ElementId;
  readonly under: JsonPath;
  /** With the path of the new input, or without one where it was given up. */
  readonly onDone: (path?: JsonPath) => void;
}) {
  const [form, setForm] = useState<InputForm>(emptyInput);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const isRight = Object.keys(inputProblems(form)).length === 0;
  const parents = under.filter((segment): segment is string => typeof segment === 'string' && segment !== '*');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    const refused = await attempt(inputCall(element, parents, form));
    setProblem(refused);
    if (!refused) onDone([...under, form.name]);
  };
  return (
    <NewPart
      title={under.length === 0 ? 'Add an input' : `Add an input under ${parents.join('.')}`}
      submit="Add input"
      ready={isRight}
      problem={problem}
      onSubmit={(event) => void add(event)}
      onCancel={() => onDone()}
    >
      <InputFormFields form={form} onChange={setForm} />
    </NewPart>
  );
}
