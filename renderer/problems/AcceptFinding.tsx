import { useState } from 'react';
import type { Finding } from '../../shared/finding/finding.ts';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, Select, TextInput } from '../ui/Field.tsx';

/** Decides to live with a finding: the reason stands in `blueprint.yaml`, and the decision runs out on a day. */
export function AcceptFinding({ finding }: { readonly finding: Finding }) {
  const name = useStore((state) =>
    finding.element === undefined ? undefined : state.elements.get(finding.element)?.name,
  );
  const [where, setWhere] = useState<'element' | 'file' | 'everywhere'>(name === undefined ? 'file' : 'element');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const { code: rule, element, file } = finding;
  return (
    <FormDialog
      title="Accept this finding"
      description={finding.message}
      submit="Accept"
      call={
        reason.trim() === ''
          ? undefined
          : callOf('exception.add', {
              rule,
              reason: reason.trim(),
              ...(where === 'element' && element !== undefined && { element }),
              ...(where === 'file' && { file }),
              ...(until !== '' && { until }),
            })
      }
    >
      <Field label="Reason" required help="Reviewers read it in blueprint.yaml">
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label="For">
        {(id) => (
          <Select
            id={id}
            value={where}
            onChange={({ target: { value } }) =>
              setWhere(value === 'element' || value === 'file' ? value : 'everywhere')
            }
          >
            {name === undefined ? null : <option value="element">{name} only</option>}
            <option value="file">All of {file}</option>
            <option value="everywhere">The whole blueprint</option>
          </Select>
        )}
      </Field>
      <Field label="Until" help="The finding comes back after that day; empty: never">
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            type="date"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
