import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput } from '../ui/Field.tsx';
import { FormDialog } from './FormDialog.tsx';
import { nameProblem } from './nameProblem.ts';

/** Makes a domain, and moves elements into it where some were chosen. */
export function AddDomain({ elements }: { readonly elements: readonly ElementId[] }) {
  const domains = useStore((state) => state.domains);
  const [name, setName] = useState('');
  const [owner, setOwner] = useState('');
  const problem = domains.some((domain) => domain.name === name)
    ? 'There is a domain of that name.'
    : nameProblem(name);
  const call =
    problem === undefined
      ? elements.length > 0
        ? callOf('domain.split', { name, elements, ...(owner.trim() === '' ? {} : { owner: owner.trim() }) })
        : callOf('domain.add', { name, ...(owner.trim() === '' ? {} : { owner: owner.trim() }) })
      : undefined;
  return (
    <FormDialog
      title="New domain"
      description={
        elements.length === 0
          ? 'A named set of elements with an owner.'
          : `${elements.length} selected ${elements.length === 1 ? 'element moves' : 'elements move'} into it.`
      }
      submit="Create"
      call={call}
    >
      <Field
        label="Name"
        required
        {...(problem === undefined || name === '' ? { help: 'Such as storefront or data-services' } : { problem })}
      >
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            invalid={problem !== undefined && name !== ''}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label="Owner" help="The team that answers for it">
        {(id, note) => (
          <TextInput id={id} aria-describedby={note} value={owner} onChange={(event) => setOwner(event.target.value)} />
        )}
      </Field>
    </FormDialog>
  );
}
