import { useState } from 'react';
import type { GoalView } from '../../shared/goals/goals.ts';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { Field, TextInput } from '../ui/Field.tsx';

/** Writes down the value of a goal on a day. */
export function RecordGoal({ goal }: { readonly goal: GoalView }) {
  const [value, setValue] = useState('');
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10));
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return (
    <FormDialog
      title={`Record ${goal.title}`}
      submit="Record"
      call={
        Number.isFinite(number) && date !== '' ? callOf('goal.record', { id: goal.id, date, value: number }) : undefined
      }
    >
      <Field label={goal.unit === undefined ? 'Value' : `Value in ${goal.unit}`} required>
        {(id) => (
          <TextInput
            id={id}
            autoFocus
            inputMode="decimal"
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <Field label="Day">
        {(id) => <TextInput id={id} type="date" value={date} onChange={(event) => setDate(event.target.value)} />}
      </Field>
    </FormDialog>
  );
}
