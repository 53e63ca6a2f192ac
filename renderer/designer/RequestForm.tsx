import type { RequestProblem } from '../../shared/design/apiDesign.ts';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { InputField } from '../../shared/schema/describe.ts';
import { Checkbox, Field, Select, TextInput } from '../ui/Field.tsx';
import { shownValue, typedValue } from './typedValue.ts';
import { valueAt, withValue } from './valueAt.ts';

interface FormProps {
  readonly fields: readonly InputField[];
  readonly request: JsonObject;
  /** What the API refuses in the request. */
  readonly problems: readonly RequestProblem[];
  readonly onChange: (request: JsonObject) => void;
}

/** The form that a developer would see, one field an input of the API. */
export function RequestForm(props: FormProps) {
  return (
    <div className="grid gap-3">
      {props.fields.map((field) => (
        <FormField key={field.path.join('.')} field={field} {...props} />
      ))}
    </div>
  );
}

function FormField({ field, ...form }: FormProps & { readonly field: InputField }) {
  const nested = field.children.length > 0 && !field.path.includes(0) && field.schema.type === 'object';
  if (!nested) return <Control field={field} {...form} />;
  return (
    <fieldset className="min-w-0 rounded-md border border-line-soft p-2.5">
      <legend className="px-1 text-xs font-medium text-ink-2">
        {field.name} <span className="font-normal text-ink-3">{field.description}</span>
      </legend>
      <RequestForm {...form} fields={field.children.filter(({ path: inner }) => !inner.includes('*'))} />
    </fieldset>
  );
}

function Control({ field, request, problems, onChange }: FormProps & { readonly field: InputField }) {
  const value = valueAt(request, field.path);
  const set = (next: JsonValue | undefined) => onChange(withValue(request, field.path, next));
  const { type } = field.schema;
  const at = field.path.join('.');
  const problem = problems.find(({ path }) => path === at || path.startsWith(`${at}.`))?.message;
  if (type === 'boolean')
    return (
      <Checkbox
        label={field.description === undefined ? field.name : `${field.name}: ${field.description}`}
        checked={value === true}
        onChange={(event) => set(event.target.checked)}
      />
    );
  const text = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return (
    <Field
      label={field.name}
      required={field.required}
      {...(problem === undefined ? { help: [field.type, field.description].filter(Boolean).join(' · ') } : { problem })}
    >
      {(id, note) =>
        field.enum ? (
          <Select
            id={id}
            aria-describedby={note}
            value={text}
            onChange={(event) => set(field.enum?.find((one) => shownValue(one) === event.target.value))}
          >
            <option value="">not given</option>
            {field.enum.map((one) => (
              <option key={shownValue(one)} value={shownValue(one)}>
                {shownValue(one)}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            id={id}
            invalid={problem !== undefined}
            aria-describedby={note}
            value={text}
            {...(field.default !== undefined && { placeholder: `default ${shownValue(field.default)}` })}
            onChange={(event) => set(typedValue(event.target.value, type === 'string'))}
          />
        )
      }
    </Field>
  );
}
