import { useState } from 'react';
import { FormDialog } from '../inspector/FormDialog.tsx';
import type { Place } from '../state/designSlice.ts';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput } from '../ui/Field.tsx';
import { roleTitles } from '../views/roles.ts';

function whatOf(centre: Place, selected: number): string {
  if (centre !== 'canvas' && centre !== 'starts' && centre !== 'changes') return `The ${centre}`;
  return selected === 0 ? 'The whole picture' : `The ${selected} selected`;
}

/** Saves the picture as it is looked at now: for whom, and what is selected. */
export function SaveView() {
  const role = useStore((state) => state.role);
  const selected = useStore((state) => state.selected);
  const centre = useStore((state) => state.centre);
  const heat = useStore((state) => state.heat);
  const onCanvas = centre === 'canvas' || centre === 'starts' || centre === 'changes';
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const id = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return (
    <FormDialog
      title="Save this view"
      description={`${whatOf(centre, selected.length)}, as for ${roleTitles[role].toLowerCase()}. It is kept in blueprint.yaml.`}
      submit="Save view"
      call={
        id === ''
          ? undefined
          : callOf('view.save', {
              id,
              title: title.trim(),
              ...(role !== 'all' && { role }),
              ...(onCanvas && selected.length > 0 && { elements: selected }),
              ...(!onCanvas && { shows: centre }),
              ...(heat !== 'off' && { heat }),
              ...(note.trim() !== '' && { note: note.trim() }),
            })
      }
    >
      <Field label="Title" required help="A view of the same title is replaced">
        {(field) => <TextInput id={field} autoFocus value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label="Note" help="What you would say of it in a talk">
        {(field) => <TextInput id={field} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Field>
    </FormDialog>
  );
}
