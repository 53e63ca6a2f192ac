import { useState } from 'react';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput } from '../ui/Field.tsx';

/** Gives a domain another name; everything that names it follows. */
export function RenameDomain({ domain }: { readonly domain: string }) {
  const domains = useStore((state) => state.domains);
  const [name, setName] = useState(domain);
  const wanted = name.trim();
  const taken = wanted !== domain && domains.some((one) => one.name === wanted);
  return (
    <FormDialog
      title={`Rename ${domain}`}
      submit="Rename"
      call={wanted === '' || wanted === domain || taken ? undefined : callOf('domain.rename', { domain, name: wanted })}
    >
      <Field label="Name" required {...(taken ? { problem: 'There is a domain of that name.' } : {})}>
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
    </FormDialog>
  );
}
