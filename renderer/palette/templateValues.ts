import type { FormField } from '../../shared/systems/system.ts';

/** The form of a template, as typed. */
export type TypedForm = Readonly<Record<string, string>>;

const syntaxes = {
  'dns-label': { test: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, words: 'Lower case letters, digits and -, at most 63.' },
  'dns-subdomain': {
    test: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
    words: 'Lower case words joined by dots, such as db.acme.io.',
  },
  kind: { test: /^[A-Z][A-Za-z0-9]*$/, words: 'A kind in capitals, such as Postgres.' },
  image: { test: /^[\w.][\w./:@-]*$/, words: 'An image such as nginx:1.29 or ghcr.io/acme/api:v1.' },
} as const;

/** The form before anything is typed; `wish` fills the port type. */
export function emptyForm(fields: readonly FormField[], wish: string | undefined): TypedForm {
  return Object.fromEntries(
    fields.map((field) => {
      if (field.type === 'port-type' && wish !== undefined) return [field.name, wish];
      if (field.name === 'name' && wish !== undefined) return [field.name, lastWord(wish)];
      return [field.name, field.default === undefined ? '' : String(field.default)];
    }),
  );
}

/** Why a field can't be sent as it is, or undefined. */
export function fieldProblem(field: FormField, typed: string): string | undefined {
  if (typed.trim() === '') return field.required ? 'Needed.' : undefined;
  if (field.type === 'number' && !Number.isFinite(Number(typed))) return 'A number is needed.';
  if (field.syntax === undefined) return undefined;
  const { test, words } = syntaxes[field.syntax];
  return test.test(typed.trim()) ? undefined : words;
}

/** The values of the form by their types, or undefined while a field has a problem. */
export function formValues(
  fields: readonly FormField[],
  form: TypedForm,
): Readonly<Record<string, string | number | boolean>> | undefined {
  const values: Record<string, string | number | boolean> = {};
  for (const field of fields) {
    const typed = (form[field.name] ?? '').trim();
    if (fieldProblem(field, typed) !== undefined) return undefined;
    if (typed === '') continue;
    values[field.name] = field.type === 'number' ? Number(typed) : field.type === 'boolean' ? typed === 'true' : typed;
  }
  return values;
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1).toLowerCase();
}
