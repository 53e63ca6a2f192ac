import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { useStore } from '../state/store.ts';
import { FormDialog } from './FormDialog.tsx';
import { InputFormFields } from './InputFormFields.tsx';
import { emptyInput, type InputForm, inputCall, inputProblems } from './inputForm.ts';

/** Adds an input to a platform API. */
export function AddInput({ element, under }: { readonly element: ElementId; readonly under: readonly string[] }) {
  const view = useStore((state) => state.elements.get(element));
  const [form, setForm] = useState<InputForm>(emptyInput);
  const isRight = Object.keys(inputProblems(form)).length === 0;
  return (
    <FormDialog
      title={`Add an input to ${view?.name ?? element}`}
      {...(under.length === 0 ? {} : { description: `Under ${under.join('.')}` })}
      submit="Add input"
      size="medium"
      call={isRight ? inputCall(element, under, form) : undefined}
    >
      <InputFormFields form={form} onChange={setForm} />
    </FormDialog>
  );
}
