import { ArrowLeft } from 'lucide-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { FormField } from '../../shared/systems/system.ts';
import type { PaletteEntry } from '../../shared/workspace/api.ts';
import type { PendingJoin } from '../state/dialogSlice.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Checkbox, Field, Select, TextInput } from '../ui/Field.tsx';
import { addElement } from './addElement.ts';
import { emptyForm, fieldProblem, formValues, type TypedForm } from './templateValues.ts';

interface TemplateFormProps {
  readonly entry: PaletteEntry;
  readonly pending?: PendingJoin;
  /** The resource type that it should offer. */
  readonly type?: string;
  readonly domain?: string;
  readonly onBack?: () => void;
}

/** The short form of a new element. */
export function TemplateForm({ entry, pending, type, domain, onBack }: TemplateFormProps) {
  const close = useStore((state) => state.close);
  const domains = useStore((state) => state.domains);
  const [form, setForm] = useState<TypedForm>(() => emptyForm(entry.form, type));
  const [home, setHome] = useState(domain ?? '');
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [types, setTypes] = useState<readonly string[]>([]);
  const formId = useId();
  useEffect(() => {
    if (entry.form.some((field) => field.type === 'port-type')) void session().workspace.portTypes().then(setTypes);
  }, [entry]);
  const values = formValues(entry.form, form);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTouched(new Set(entry.form.map((field) => field.name)));
    if (values)
      void addElement(entry.id, values, home === '' ? undefined : home, pending).then((done) =>
        done ? close() : undefined,
      );
  };
  const set = (field: FormField, value: string) => {
    setForm({ ...form, [field.name]: value });
    setTouched(new Set([...touched, field.name]));
  };
  return (
    <Dialog
      title={`New ${entry.title}`}
      description={entry.description}
      size="small"
      onClose={close}
      footer={
        <>
          {onBack ? (
            <Button look="quiet" onClick={onBack} className="mr-auto">
              <ArrowLeft size={14} /> Back
            </Button>
          ) : null}
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" disabled={!values}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="grid gap-3 p-4">
        {entry.form.map((field, index) => (
          <TemplateField
            key={field.name}
            field={field}
            value={form[field.name] ?? ''}
            touched={touched.has(field.name)}
            types={types}
            first={index === 0}
            onChange={(value) => set(field, value)}
          />
        ))}
        {domains.length === 0 ? null : (
          <Field label="Domain">
            {(id) => (
              <Select id={id} value={home} onChange={(event) => setHome(event.target.value)}>
                <option value="">None</option>
                {domains.map((each) => (
                  <option key={each.name} value={each.name}>
                    {each.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </form>
    </Dialog>
  );
}

function TemplateField({
  field,
  value,
  touched,
  types,
  first,
  onChange,
}: {
  readonly field: FormField;
  readonly value: string;
  readonly touched: boolean;
  readonly types: readonly string[];
  readonly first: boolean;
  readonly onChange: (value: string) => void;
}) {
  if (field.type === 'boolean') {
    return (
      <Checkbox
        label={field.label}
        checked={value === 'true'}
        onChange={(event) => onChange(String(event.target.checked))}
      />
    );
  }
  const problem = touched ? fieldProblem(field, value) : undefined;
  const note = problem !== undefined ? { problem } : field.help !== undefined ? { help: field.help } : {};
  return (
    <Field label={field.label} required={field.required} {...note}>
      {(id, described) =>
        field.type === 'choice' ? (
          <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
            {field.required && value !== '' ? null : <option value="" />}
            {(field.choices ?? []).map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
        ) : (
          <TextInput
            id={id}
            aria-describedby={described}
            autoFocus={first}
            {...(field.type === 'port-type' && { suggestions: types })}
            inputMode={field.type === 'number' ? 'decimal' : undefined}
            invalid={problem !== undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
