import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { DesignedOutput } from '../../shared/design/apiDesign.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Problem } from '../../shared/result.ts';
import { attempt, callOf, perform } from '../state/perform.ts';
import { Button } from '../ui/Button.tsx';
import { Field, Select, TextInput } from '../ui/Field.tsx';
import { CommitField } from './CommitField.tsx';
import { NewPart } from './NewPart.tsx';

const types = ['string', 'integer', 'number', 'boolean'] as const;
type OutputType = (typeof types)[number];

/** What is said of a value that the API gives back. What is known by convention only can't be changed. */
export function OutputEditor({
  element,
  output,
  limit,
  onGone,
}: {
  readonly element: ElementId;
  readonly output: DesignedOutput;
  readonly limit: string | undefined;
  readonly onGone: () => void;
}) {
  const type = types.find((one) => one === output.type);
  const fixed = limit ?? (type === undefined ? 'It is known by convention, or is no single value.' : undefined);
  const state = (next: { readonly type?: OutputType; readonly description?: string }) => {
    const description = next.description ?? output.description;
    return attempt(
      callOf('api.set-output', {
        element,
        name: output.name,
        type: next.type ?? type ?? 'string',
        ...(description !== undefined && { description }),
      }),
    );
  };
  return (
    <section aria-label={`Output ${output.name}`} className="grid content-start gap-3 p-4">
      <header className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate font-mono font-semibold">{output.name}</h3>
        {fixed === undefined ? (
          <Button
            look="quiet"
            onClick={() => {
              onGone();
              void perform(callOf('api.remove-output', { element, name: output.name }));
            }}
          >
            <Trash2 size={13} /> Remove
          </Button>
        ) : null}
      </header>
      {fixed === undefined ? null : <p className="text-xs text-ink-3">{fixed}</p>}
      <TypeChoice
        value={type ?? 'string'}
        disabled={fixed !== undefined}
        onChange={(next) => void state({ type: next })}
      />
      <CommitField
        label="Description"
        lines={2}
        value={output.description ?? ''}
        limit={fixed}
        onCommit={(description) => state({ description: description.trim() })}
      />
    </section>
  );
}

/** The form of a further output. */
export function NewOutput({
  element,
  onDone,
}: {
  readonly element: ElementId;
  readonly onDone: (name?: string) => void;
}) {
  const [name, setName] = useState('');
  const [type, setType] = useState<OutputType>('string');
  const [description, setDescription] = useState('');
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await attempt(
      callOf('api.set-output', { element, name, type, ...(description !== '' && { description }) }),
    );
    setProblem(refused);
    if (!refused) onDone(name);
  };
  return (
    <NewPart
      title="Add an output"
      submit="Add output"
      ready={/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)}
      problem={problem}
      onSubmit={(event) => void add(event)}
      onCancel={() => onDone()}
    >
      <div className="grid grid-cols-[2fr_1fr] gap-3">
        <Field label="Name" help="A field of the status, such as host">
          {(id, described) => (
            <TextInput
              id={id}
              aria-describedby={described}
              autoFocus
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <TypeChoice value={type} disabled={false} onChange={setType} />
      </div>
      <Field label="Description">
        {(id) => <TextInput id={id} value={description} onChange={(event) => setDescription(event.target.value)} />}
      </Field>
    </NewPart>
  );
}

function TypeChoice({
  value,
  disabled,
  onChange,
}: {
  readonly value: OutputType;
  readonly disabled: boolean;
  readonly onChange: (type: OutputType) => void;
}) {
  return (
    <Field label="Type">
      {(id) => (
        <Select
          id={id}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(types.find((one) => one === event.target.value) ?? 'string')}
        >
          {types.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      )}
    </Field>
  );
}
