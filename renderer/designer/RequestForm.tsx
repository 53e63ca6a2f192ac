import { Plus, Trash2 } from 'lucide-react';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { InputField } from '../../shared/schema/describe.ts';
import { Checkbox, Field, Select, TextInput } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { valueAt, withValue } from './valueAt.ts';

interface FormProps {
  readonly fields: readonly InputField[];
  readonly request: JsonObject;
  readonly onChange: (request: JsonObject) => void;
  /** Undefined where the element's files can't be changed. */
  readonly onAdd?: (under: readonly string[]) => void;
  readonly onRemove?: (path: readonly string[]) => void;
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
  const path = field.path.map(String);
  const { onAdd, onRemove } = form;
  const nested = field.children.length > 0 && !field.path.includes(0) && field.schema.type === 'object';
  return (
    <div className="group/field flex items-start gap-1">
      <div className="min-w-0 flex-1">
        {nested ? (
          <fieldset className="min-w-0 rounded-md border border-line-soft p-2.5">
            <legend className="px-1 text-xs font-medium text-ink-2">
              {field.name} <span className="font-normal text-ink-3">{field.description}</span>
            </legend>
            <RequestForm {...form} fields={field.children.filter(({ path: inner }) => !inner.includes('*'))} />
          </fieldset>
        ) : (
          <Control field={field} {...form} />
        )}
      </div>
      {onAdd && field.schema.type === 'object' ? (
        <IconButton label={`Add an input under ${field.name}`} className="!size-6" onClick={() => onAdd(path)}>
          <Plus size={13} />
        </IconButton>
      ) : null}
      {onRemove ? (
        <IconButton label={`Remove ${field.name} from the API`} className="!size-6" onClick={() => onRemove(path)}>
          <Trash2 size={13} />
        </IconButton>
      ) : null}
    </div>
  );
}

function Control({ field, request, onChange }: FormProps & { readonly field: InputField }) {
  const value = valueAt(request, field.path);
  const set = (next: JsonValue | undefined) => onChange(withValue(request, field.path, next));
  const { type } = field.schema;
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
      help={[field.type, field.description].filter(Boolean).join(' · ')}
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
            aria-describedby={note}
            value={text}
            {...(field.default !== undefined && { placeholder: `default ${shownValue(field.default)}` })}
            onChange={(event) => set(read(event.target.value, type === 'string'))}
          />
        )
      }
    </Field>
  );
}

function shownValue(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was typed: text as it stands; numbers, lists and the like as JSON, and as text while they are no JSON yet. */
function read(text: string, asText: boolean): JsonValue | undefined {
  if (text === '') return undefined;
  if (asText) return text;
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
