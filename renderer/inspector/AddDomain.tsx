import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput } from '../ui/Field.tsx';
import { FormDialog } from './FormDialog.tsx';

/** Makes a domain, and moves elements into it where some were chosen. */
export function AddDomain({ elements }: { readonly elements: readonly ElementId[] }) {
  const domains = useStore((state) => state.domains);
  const [name, setName] = useState('');
  const [owner, setOwner] = useState('');
  const wanted = name.trim();
  const taken = domains.some((domain) => domain.name === wanted);
  const call =
    wanted !== '' && !taken
      ? elements.length > 0
        ? callOf('domain.split', { name: wanted, elements, ...(owner.trim() === '' ? {} : { owner: owner.trim() }) })
        : callOf('domain.add', { name: wanted, ...(owner.trim() === '' ? {} : { owner: owner.trim() }) })
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
        {...(taken ? { problem: 'There is a domain of that name.' } : { help: 'Such as Storefront or Data services' })}
      >
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            invalid={taken}
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
