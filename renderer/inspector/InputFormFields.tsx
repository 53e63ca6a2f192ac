import { Checkbox, Field, Select, TextInput } from '../ui/Field.tsx';
import { type InputForm, inputProblems, inputTypes } from './inputForm.ts';

/** The fields of a new input: name, type, default and limits, judged while they are typed. */
export function InputFormFields({
  form,
  onChange,
}: {
  readonly form: InputForm;
  readonly onChange: (form: InputForm) => void;
}) {
  const problems = inputProblems(form);
  const set = (patch: Partial<InputForm>) => onChange({ ...form, ...patch });
  const text = (key: Exclude<keyof InputForm, 'required' | 'type'>, label: string, help?: string, first = false) => {
    const problem = problems[key];
    const shown =
      problem !== undefined && (form[key] !== '' || key !== 'name') ? { problem } : help === undefined ? {} : { help };
    return (
      <Field label={label} {...shown} required={key === 'name'}>
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus={first}
            invalid={'problem' in shown}
            value={form[key]}
            onChange={(event) => set({ [key]: event.target.value })}
          />
        )}
      </Field>
    );
  };
  const number = form.type === 'integer' || form.type === 'number';
  return (
    <>
      <div className="grid grid-cols-[2fr_1fr] gap-3">
        {text('name', 'Name', 'As developers write it, such as size or storageGB', true)}
        <Field label="Type">
          {(id) => (
            <Select
              id={id}
              value={form.type}
              onChange={(event) => set({ type: inputTypes.find((type) => type === event.target.value) ?? 'string' })}
            >
              {inputTypes.map((type) => (
                <option key={type}>{type}</option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {text('description', 'Description', 'What it means, for whoever asks')}
      <div className="grid grid-cols-2 gap-3">
        {text('default', 'Default')}
        {form.type === 'string' ? text('enum', 'One of', 'Separate by commas: small, medium, large') : null}
        {number ? text('minimum', 'At least') : null}
        {number ? text('maximum', 'At most') : null}
        {form.type === 'string' ? text('pattern', 'Pattern', 'A regular expression (RE2)') : null}
        {form.type === 'string' ? text('maxLength', 'Longest') : null}
      </div>
      <Checkbox
        label="Required: a request without it is refused"
        checked={form.required}
        onChange={(event) => set({ required: event.target.checked })}
      />
    </>
  );
}
