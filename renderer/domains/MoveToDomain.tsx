import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Field, Select } from '../ui/Field.tsx';
import { WhatIfNumbers } from './WhatIfNumbers.tsx';

/** Moves elements to a domain, with what that would do beside it: the way of the keyboard to what a drag shows. */
export function MoveToDomain({ elements }: { readonly elements: readonly ElementId[] }) {
  const domains = useStore((state) => state.domains);
  const views = useStore((state) => state.elements);
  const homes = new Set(elements.map((id) => views.get(id)?.domain));
  const others = domains.filter(({ name }) => !homes.has(name) || homes.size > 1);
  const [domain, setDomain] = useState(others[0]?.name);
  const [first] = elements;
  const what =
    elements.length === 1 && first !== undefined ? (views.get(first)?.name ?? first) : `${elements.length} elements`;
  return (
    <FormDialog
      title={`Move ${what}`}
      size="medium"
      submit="Move"
      call={domain === undefined ? undefined : callOf('element.move-to-domain', { elements, domain })}
    >
      {domain === undefined ? (
        <p className="text-ink-2">There is no other domain. Add one first.</p>
      ) : (
        <>
          <Field label="Domain">
            {(id) => (
              <Select id={id} autoFocus value={domain} onChange={(event) => setDomain(event.target.value)}>
                {others.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            )}
          </Field>
          <Consequences elements={elements} domain={domain} />
        </>
      )}
    </FormDialog>
  );
}

function Consequences({ elements, domain }: { readonly elements: readonly ElementId[]; readonly domain: string }) {
  const key = JSON.stringify([elements, domain]);
  const answer = useAsked(key, (workspace) => workspace.whatIf(elements, domain));
  return (
    <div role="status" data-testid="what-if" className="rounded-lg border border-line bg-bg p-3 text-xs">
      {!answer ? <p className="text-ink-3">Counting…</p> : null}
      {answer?.ok === false ? <p className="text-error">{answer.problem.message}</p> : null}
      {answer?.ok === true ? <WhatIfNumbers change={answer.value} /> : null}
    </div>
  );
}
