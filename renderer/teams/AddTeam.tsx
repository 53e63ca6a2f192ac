import { useState } from 'react';
import type { TeamType } from '../../shared/blueprint/blueprint.ts';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { Field, Select, TextInput } from '../ui/Field.tsx';
import { teamTypes, typeLooks } from './looks.ts';

/** Adds a team with its type. */
export function AddTeam() {
  const [name, setName] = useState('');
  const [type, setType] = useState<TeamType>('stream-aligned');
  const wanted = name.trim();
  return (
    <FormDialog
      title="New team"
      description="A team of Team Topologies: what it is for decides how others work with it."
      submit="Add team"
      call={wanted === '' ? undefined : callOf('team.add', { name: wanted, type })}
    >
      <Field label="Name" required help="Such as payments-team">
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
      <Field label="Type" help={typeLooks[type].purpose}>
        {(id, note) => (
          <Select
            id={id}
            aria-describedby={note}
            value={type}
            onChange={(event) => setType(teamTypes.find((one) => one === event.target.value) ?? type)}
          >
            {teamTypes.map((one) => (
              <option key={one} value={one}>
                {typeLooks[one].title}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}
