import { type FormEvent, useState } from 'react';
import { nextVersion } from '../../shared/evolution/nextVersion.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Problem } from '../../shared/result.ts';
import type { StatedVersion, VersionChange } from '../../shared/systems/apiEdits.ts';
import { attempt, callOf, perform } from '../state/perform.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Checkbox, Field, Select, TextInput } from '../ui/Field.tsx';
import { CommitField } from './CommitField.tsx';
import { NewPart } from './NewPart.tsx';

/** What is said of one version: whether it is served, counts, is deprecated, and how it is converted. */
export function VersionEditor({ element, version }: { readonly element: ElementId; readonly version: StatedVersion }) {
  const { name, main, served, deprecated } = version;
  const call = (change: { readonly [Key in keyof VersionChange]: VersionChange[Key] }) =>
    callOf('api.change-version', { element, version: name, change });
  return (
    <section aria-label={`Version ${name}`} className="grid content-start gap-3 p-4">
      <header className="flex items-center gap-2">
        <h3 className="flex-1 font-mono font-semibold">{name}</h3>
        {main ? (
          <Chip tone="accent">counts</Chip>
        ) : (
          <Button onClick={() => void perform(call({ main: true }))}>Let it count</Button>
        )}
      </header>
      <p className="text-xs leading-4 text-ink-3">
        {main
          ? 'It answers who asks without a version, and is the one that is stored or named by compositions.'
          : 'Who names it is answered by it; everybody else by the version that counts.'}
      </p>
      <div className="grid">
        <Checkbox
          label="Served: the server answers it"
          checked={served}
          disabled={main}
          onChange={(event) => void perform(call({ served: event.target.checked }))}
        />
        <Checkbox
          label="Deprecated: whoever uses it is warned"
          checked={deprecated}
          onChange={(event) => void perform(call({ deprecated: event.target.checked }))}
        />
      </div>
      <CommitField
        label="Deprecation warning"
        value={version.deprecationWarning ?? ''}
        help="Shown by kubectl, such as: acme.io/v1 Cache is deprecated; use v2"
        onCommit={(warning) => attempt(call({ deprecationWarning: warning.trim() || null }))}
      />
      <CommitField
        label="Conversion note"
        lines={4}
        value={version.note ?? ''}
        help="How objects of this version become objects of the one that counts, and back"
        onCommit={(note) => attempt(call({ note: note.trim() || null }))}
      />
    </section>
  );
}

/** The form of a further version. */
export function NewVersion({
  element,
  versions,
  onDone,
}: {
  readonly element: ElementId;
  readonly versions: readonly StatedVersion[];
  readonly onDone: (name?: string) => void;
}) {
  const taken = versions.map(({ name }) => name);
  const first = versions.find(({ main }) => main)?.name ?? taken[0] ?? '';
  const [from, setFrom] = useState(first);
  const [name, setName] = useState(nextVersion(first, taken));
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const isName = /^v[1-9]\d*((alpha|beta)[1-9]\d*)?$/.test(name);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await attempt(
      callOf('api.add-version', { element, name, from, ...(note.trim() !== '' && { note: note.trim() }) }),
    );
    setProblem(refused);
    if (!refused) onDone(name);
  };
  return (
    <NewPart
      title="Add a version"
      submit="Add version"
      ready={isName && !taken.includes(name)}
      problem={problem}
      onSubmit={(event) => void add(event)}
      onCancel={() => onDone()}
    >
      <p className="text-xs leading-4 text-ink-3">
        It begins as a copy, is served, and counts for nobody yet: requests go on as before.
      </p>
      <div className="grid grid-cols-2 gap-3">
        <Field
          label="Name"
          {...(taken.includes(name)
            ? { problem: 'There is one already.' }
            : isName
              ? {}
              : { problem: 'Like v2 or v1beta1.' })}
        >
          {(id, described) => (
            <TextInput
              id={id}
              aria-describedby={described}
              autoFocus
              invalid={!isName || taken.includes(name)}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label="Copy of">
          {(id) => (
            <Select id={id} value={from} onChange={(event) => setFrom(event.target.value)}>
              {taken.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label="Conversion note" help="What changes between the two, for whoever moves objects">
        {(id, described) => (
          <TextInput
            id={id}
            aria-describedby={described}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </NewPart>
  );
}
