import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput } from '../ui/Field.tsx';
import { FormDialog } from './FormDialog.tsx';
import { nameProblem } from './nameProblem.ts';
import { PreviewList } from './PreviewList.tsx';
import { usePreview } from './usePreview.ts';

/** Renames an element everywhere: all references follow. */
export function RenameElement({ element }: { readonly element: ElementId }) {
  const view = useStore((state) => state.elements.get(element));
  const [name, setName] = useState(view?.name ?? '');
  const problem = nameProblem(name);
  const same = name === view?.name;
  const call = problem === undefined && !same ? callOf('element.rename', { element, name }) : undefined;
  const preview = usePreview(call);
  return (
    <FormDialog
      title={`Rename ${view?.name ?? element}`}
      description="All references to it follow."
      submit="Rename"
      call={preview?.ok === true ? call : undefined}
    >
      <Field label="Name" {...(problem === undefined ? {} : { problem })}>
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            onFocus={(event) => event.target.select()}
            invalid={problem !== undefined}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {call ? <PreviewList preview={preview} /> : null}
    </FormDialog>
  );
}
