import { isObject, type JsonObject, type JsonValue, listAt, textAt } from '../json.ts';

/** The reference of `blueprint.yaml` as a Markdown page: every field of its JSON Schema with its form and its meaning. */
export function blueprintPage(schema: JsonObject): string {
  const rows = fieldsOf(schema, '').map(({ path, form, about }) =>
    `| \`${path}\` | ${form} | ${about} |`.replaceAll(/ {2,}/g, ' '),
  );
  return `# blueprint.yaml

What files can't say: domains, teams, pins, goals, which rules hold. Everything is optional but \`apiVersion\` and \`kind\`; keys that
are not listed are left alone. Written from the schema that the app reads with, by \`node docs/rules/generate.ts\`; editors take the
same as [JSON Schema](blueprint.schema.json).

\`\`\`yaml
apiVersion: entresol.dev/v1alpha2
kind: Blueprint
name: Shop
domains:
  - name: Data services
    owner: data-platform
    files: [platform/**]
    published: [postgres, redis]
rules:
  api/unused: "off"
\`\`\`

| field | form | what it says |
| --- | --- | --- |
${rows.join('\n')}
`;
}

interface Field {
  readonly path: string;
  readonly form: string;
  readonly about: string;
}

/** The fields below a schema, outer before inner; `[]` stands for each item of a list, `<name>` for any key. */
function fieldsOf(schema: JsonValue | undefined, path: string): readonly Field[] {
  if (!isObject(schema)) return [];
  const { properties, items, additionalProperties } = schema;
  const required = listAt(schema, 'required');
  const own = Object.entries(isObject(properties) ? properties : {}).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const needed = required.includes(name) && path !== '' ? ', needed' : '';
    const field = { path: at, form: `${formOf(value)}${needed}`, about: cell(textAt(value, 'description') ?? '') };
    return [field, ...fieldsOf(value, at)];
  });
  const variants = listAt(schema, 'anyOf').flatMap((variant) => fieldsOf(variant, path));
  return [...own, ...fieldsOf(items, `${path}[]`), ...fieldsOf(additionalProperties, `${path}.<name>`), ...variants];
}

function formOf(schema: JsonValue): string {
  if (!isObject(schema)) return '';
  const values = [...listAt(schema, 'enum'), ...('const' in schema ? [schema.const] : [])];
  if (values.length > 0) return values.map((value) => `\`${cell(String(value))}\``).join(', ');
  const variants = listAt(schema, 'anyOf');
  if (variants.length > 0) return [...new Set(variants.map(formOf))].join(' or ');
  const type = textAt(schema, 'type') ?? 'any value';
  if (type === 'array') return `list of ${formOf(schema.items ?? {})}`;
  if (type === 'object') return isObject(schema.properties) ? 'mapping' : 'mapping by name';
  const format = textAt(schema, 'format');
  return format === undefined ? type : `${type} (${format})`;
}

/** Text that doesn't end the cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
