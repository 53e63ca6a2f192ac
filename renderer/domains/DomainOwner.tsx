import { useState } from 'react';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Field, TextInput } from '../ui/Field.tsx';

/** Says which team answers for a domain. */
export function DomainOwner({ domain }: { readonly domain: string }) {
  const before = useStore((state) => state.domains.find((one) => one.name === domain)?.owner) ?? '';
  const teams = useAsked('stated', (workspace) => workspace.stated())?.teams ?? [];
  const [owner, setOwner] = useState(before);
  const wanted = owner.trim();
  const known = wanted === '' || teams.some((team) => team.name === wanted);
  return (
    <FormDialog
      title={`Who owns ${domain}?`}
      description="The team that answers for the domain and decides what it publishes."
      submit="Set owner"
      call={
        wanted === before ? undefined : callOf('domain.set-owner', { domain, owner: wanted === '' ? null : wanted })
      }
    >
      <Field
        label="Team"
        help={known ? 'Empty: no owner that is known' : `${wanted} is not among the teams yet; that is fine.`}
      >
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            suggestions={teams.map((team) => team.name)}
            value={owner}
            onChange={(event) => setOwner(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
