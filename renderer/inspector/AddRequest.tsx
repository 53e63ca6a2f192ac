import { useEffect, useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput } from '../ui/Field.tsx';
import { FormDialog } from './FormDialog.tsx';
import { fieldNameProblem } from './nameProblem.ts';

/** Lets a workload ask for a resource type. */
export function AddRequest({ element, type: given }: { readonly element: ElementId; readonly type?: string }) {
  const view = useStore((state) => state.elements.get(element));
  const [types, setTypes] = useState<readonly string[]>([]);
  const [type, setType] = useState(given ?? '');
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [kind, setKind] = useState('');
  useEffect(() => {
    void session().workspace.portTypes().then(setTypes);
  }, []);
  const taken = new Set(view?.requires.map((port) => port.name));
  const name = typed ?? freeName(type.slice(type.lastIndexOf('/') + 1).toLowerCase(), taken);
  const problem = taken.has(name) ? 'This element has a request of that name.' : fieldNameProblem(name);
  const call =
    type.trim() !== '' && problem === undefined
      ? callOf('request.add', {
          element,
          name,
          type: type.trim(),
          ...(kind.trim() === '' ? {} : { class: kind.trim() }),
        })
      : undefined;
  return (
    <FormDialog title={`What does ${view?.name ?? element} need?`} submit="Add request" call={call}>
      <Field
        label="Resource type"
        required
        help={
          types.length > 0 && type !== '' && !types.includes(type)
            ? 'Nobody offers this type yet.'
            : 'Such as postgres or redis'
        }
      >
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            suggestions={types}
            value={type}
            onChange={(event) => setType(event.target.value)}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Name" {...(problem !== undefined && type !== '' ? { problem } : {})}>
          {(id, note) => (
            <TextInput
              id={id}
              aria-describedby={note}
              value={name}
              invalid={problem !== undefined && type !== ''}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Field label="Class" help="Leave empty for any">
          {(id, note) => (
            <TextInput id={id} aria-describedby={note} value={kind} onChange={(event) => setKind(event.target.value)} />
          )}
        </Field>
      </div>
    </FormDialog>
  );
}

function freeName(base: string, taken: ReadonlySet<string>): string {
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}-${count}`;
  return name;
}
