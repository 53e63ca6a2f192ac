import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { StatedView } from '../../shared/workspace/api.ts';
import { FormDialog } from '../inspector/FormDialog.tsx';
import { callOf } from '../state/perform.ts';
import { useAsked } from '../state/useAsked.ts';
import { Checkbox, TextInput } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { moved, type Planned, planOf } from './plan.ts';

/** Which saved views a talk goes through, in which order, and what is said of each. It stands in `blueprint.yaml`. */
export function ArrangeTour() {
  const stated = useAsked('stated', (workspace) => workspace.stated());
  return stated ? <Plan stated={stated} /> : null;
}

function Plan({ stated }: { readonly stated: StatedView }) {
  const [plan, setPlan] = useState(() => planOf(stated));
  const [tour] = stated.tours;
  const steps = plan.filter(({ shown }) => shown).map(({ view, note }) => ({ view, ...(note !== '' && { note }) }));
  const set = (index: number, patch: Partial<Planned>) =>
    setPlan(plan.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  const move = (index: number, by: 1 | -1) => setPlan(moved(plan, index, by));
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, index: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    move(index, by);
  };
  return (
    <FormDialog
      title="Arrange the talk"
      description="Saved views in the order in which they are shown. Alt and an arrow key move a row."
      size="medium"
      submit="Save the order"
      call={
        steps.length === 0
          ? undefined
          : callOf('tour.set', { id: tour?.id ?? 'talk', title: tour?.title ?? 'The talk', steps })
      }
    >
      {plan.length === 0 ? (
        <p className="text-ink-2">There is no saved view yet. Save what you look at first.</p>
      ) : (
        <ol className="grid gap-1.5">
          {plan.map((one, index) => (
            <li
              key={one.view}
              data-testid="tour-step"
              onKeyDown={(event) => onKeyDown(event, index)}
              className="grid grid-cols-[minmax(0,180px)_minmax(0,1fr)_auto] items-center gap-2"
            >
              <Checkbox
                label={one.title}
                checked={one.shown}
                onChange={(event) => set(index, { shown: event.target.checked })}
              />
              <TextInput
                aria-label={`What to say of ${one.title}`}
                placeholder={one.usual ?? 'What to say of it'}
                value={one.note}
                onChange={(event) => set(index, { note: event.target.value })}
              />
              <span className="flex">
                <IconButton label={`Move ${one.title} up`} disabled={index === 0} onClick={() => move(index, -1)}>
                  <ArrowUp size={14} />
                </IconButton>
                <IconButton
                  label={`Move ${one.title} down`}
                  disabled={index === plan.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <ArrowDown size={14} />
                </IconButton>
              </span>
            </li>
          ))}
        </ol>
      )}
    </FormDialog>
  );
}
