import { useState } from 'react';
import type { GoalView } from '../../shared/goals/goals.ts';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { Field, Select, TextInput } from '../ui/Field.tsx';
import { OriginFields } from './OriginFields.tsx';
import { originArgs, originIdOf } from './origins.ts';

/** States a goal, or states it anew. */
export function GoalForm({ goal }: { readonly goal?: GoalView }) {
  const [title, setTitle] = useState(goal?.title ?? '');
  const [kind, setKind] = useState<'leading' | 'lagging'>(goal?.kind ?? 'leading');
  const [from, setFrom] = useState({
    origin: originIdOf(goal),
    nth: String(goal?.nth ?? 10),
    file: goal?.file ?? '',
    dateColumn: goal?.dateColumn ?? '',
    valueColumn: goal?.valueColumn ?? '',
    query: goal?.query ?? '',
  });
  const [target, setTarget] = useState(goal?.target === undefined ? '' : String(goal.target));
  const [unit, setUnit] = useState(goal?.unit ?? '');
  const [direction, setDirection] = useState<'up' | 'down'>(goal?.direction ?? 'up');
  const [owner, setOwner] = useState(goal?.owner ?? '');
  const [how, setHow] = useState(goal?.how ?? '');
  const number = target.trim() === '' ? undefined : Number(target);
  const bad = number !== undefined && !Number.isFinite(number);
  const id = goal?.id ?? idOf(title);
  const origin = originArgs(from);
  const some = (key: string, text: string) => (text.trim() === '' ? {} : { [key]: text.trim() });
  return (
    <FormDialog
      title={goal ? `Change ${goal.title}` : 'New goal'}
      description="What the platform is meant to reach as a product."
      submit={goal ? 'Change' : 'Add goal'}
      size="medium"
      call={
        title.trim() === '' || id === '' || bad || !origin
          ? undefined
          : callOf('goal.set', {
              id,
              title: title.trim(),
              kind,
              direction,
              ...(number === undefined ? {} : { target: number }),
              ...origin,
              ...some('unit', unit),
              ...some('owner', owner),
              ...some('how', how),
            })
      }
    >
      <Field label="Title" required help="Such as Time to tenth pull request">
        {(field) => <TextInput id={field} autoFocus value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <OriginFields fields={from} onChange={setFrom} />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Indicator" help="Leading ones move before the outcome does">
          {(field) => (
            <Select
              id={field}
              value={kind}
              onChange={(event) => setKind(event.target.value === 'lagging' ? 'lagging' : 'leading')}
            >
              <option value="leading">Leading</option>
              <option value="lagging">Lagging</option>
            </Select>
          )}
        </Field>
        <Field label="Target" {...(bad ? { problem: 'A number is needed.' } : {})}>
          {(field) => (
            <TextInput
              id={field}
              inputMode="decimal"
              invalid={bad}
              value={target}
              onChange={(event) => setTarget(event.target.value)}
            />
          )}
        </Field>
        <Field label="Unit">
          {(field) => <TextInput id={field} value={unit} onChange={(event) => setUnit(event.target.value)} />}
        </Field>
        <Field label="Better is">
          {(field) => (
            <Select
              id={field}
              value={direction}
              onChange={(event) => setDirection(event.target.value === 'down' ? 'down' : 'up')}
            >
              <option value="up">more</option>
              <option value="down">less</option>
            </Select>
          )}
        </Field>
        <Field label="Owner">
          {(field) => <TextInput id={field} value={owner} onChange={(event) => setOwner(event.target.value)} />}
        </Field>
      </div>
      <Field label="How it is measured">
        {(field) => <TextInput id={field} value={how} onChange={(event) => setHow(event.target.value)} />}
      </Field>
    </FormDialog>
  );
}

function idOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
