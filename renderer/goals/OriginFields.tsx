import { Field, Select, TextInput } from '../ui/Field.tsx';
import { type OriginFields as Fields, originGroups, originOf } from './origins.ts';

/** Says where the values of a goal come from, with the fields that this origin needs. */
export function OriginFields({
  fields,
  onChange,
}: {
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
}) {
  const line = (key: 'nth' | 'file' | 'dateColumn' | 'valueColumn' | 'query', label: string, placeholder = '') => (
    <Field label={label}>
      {(id) => (
        <TextInput
          id={id}
          placeholder={placeholder}
          value={fields[key]}
          onChange={(event) => onChange({ ...fields, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label="Where values come from" help={originOf(fields.origin).help}>
        {(id) => (
          <Select
            id={id}
            value={fields.origin}
            onChange={(event) => onChange({ ...fields, origin: originOf(event.target.value).id })}
          >
            {originGroups.map(({ title, origins }) => (
              <optgroup key={title} label={title}>
                {origins.map((origin) => (
                  <option key={origin.id} value={origin.id}>
                    {origin.title}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        )}
      </Field>
      {fields.origin === 'csv' ? (
        <div className="grid grid-cols-[2fr_1fr_1fr] gap-3">
          {line('file', 'File', 'metrics/onboarding.csv')}
          {line('dateColumn', 'Column of days', 'date')}
          {line('valueColumn', 'Column of values', 'value')}
        </div>
      ) : null}
      {fields.origin === 'prometheus' ? line('query', 'Query', 'sum(platform_requests_total)') : null}
      {fields.origin === 'time-to-pull-request' ? line('nth', 'Which pull request', '10') : null}
    </>
  );
}
