import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput } from '../ui/Field.tsx';
import { FormDialog } from './FormDialog.tsx';
import { nameProblem } from './nameProblem.ts';

/** Adds a resource to what a definition makes; its fields are then written in the editor, with completion. */
export function AddPart({ element }: { readonly element: ElementId }) {
  const view = useStore((state) => state.elements.get(element));
  const [name, setName] = useState('');
  const [apiVersion, setApiVersion] = useState('v1');
  const [kind, setKind] = useState('');
  const problem = nameProblem(name);
  const versionFits = /^([a-z0-9][a-z0-9.-]*\/)?v\d+((alpha|beta)\d+)?$/.test(apiVersion);
  const kindFits = /^[A-Z][A-Za-z0-9]*$/.test(kind);
  const object = { apiVersion, kind, metadata: { name } };
  const call =
    problem === undefined && versionFits && kindFits ? callOf('part.add', { element, name, object }) : undefined;
  return (
    <FormDialog title={`Add a resource to ${view?.name ?? element}`} submit="Add resource" call={call}>
      <Field label="Name" required {...(problem !== undefined && name !== '' ? { problem } : {})}>
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field
          label="API version"
          required
          {...(versionFits
            ? { help: 'Such as v1 or rds.aws.upbound.io/v1beta1' }
            : { problem: 'Such as v1 or group/v1beta1' })}
        >
          {(id, note) => (
            <TextInput
              id={id}
              aria-describedby={note}
              value={apiVersion}
              invalid={!versionFits}
              onChange={(event) => setApiVersion(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="Kind"
          required
          {...(kind === '' || kindFits
            ? { help: 'Such as ConfigMap' }
            : { problem: 'Kinds begin with a capital letter' })}
        >
          {(id, note) => (
            <TextInput
              id={id}
              aria-describedby={note}
              value={kind}
              invalid={kind !== '' && !kindFits}
              onChange={(event) => setKind(event.target.value)}
            />
          )}
        </Field>
      </div>
    </FormDialog>
  );
}
