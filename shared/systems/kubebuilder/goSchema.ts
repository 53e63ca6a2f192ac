import type { JsonValue } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';

/** Types that stand in a Go file beside each other, and the packages that they need. */
interface GoFile {
  readonly types: string[];
  readonly imports: Set<string>;
  readonly names: Set<string>;
}

const jsonPackage = 'apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"';
const intOrStringPackage = '"k8s.io/apimachinery/pkg/util/intstr"';

/** Struct types for an object schema in canonical form, the named one first, and the imports that they need. */
export function goStructs(
  name: string,
  schema: Schema,
  comment: string,
): { readonly types: readonly string[]; readonly imports: readonly string[] } {
  const file: GoFile = { types: [], imports: new Set(), names: new Set([name]) };
  struct(name, schema, comment, file);
  return { types: file.types, imports: [...file.imports] };
}

function struct(name: string, schema: Schema, comment: string, file: GoFile): void {
  const { properties = {}, required = [] } = schema;
  const place = file.types.push('') - 1;
  const taken = new Set<string>();
  const fields = Object.entries(properties).map(([field, inner]) => {
    const goName = free(exported(field), taken);
    const isRequired = required.includes(field);
    const type = goType(inner, `${name}${goName}`, file);
    // What is not given has to be told from what is zero; lists and maps can be absent by themselves.
    const pointer = !isRequired && !/^(\[|map\[)/.test(type) ? '*' : '';
    const lines = [
      ...(inner.description ?? `${field} is what it is set to.`).split('\n'),
      ...markers(inner),
      isRequired ? '+required' : '+optional',
    ];
    const tag = `\`json:"${field}${isRequired ? '' : ',omitempty'}"\``;
    return `${lines.map((line) => `\t// ${line}`.trimEnd()).join('\n')}\n\t${goName} ${pointer}${type} ${tag}`;
  });
  const open = schema.additionalProperties === true ? '// +kubebuilder:pruning:PreserveUnknownFields\n' : '';
  const rules = (schema['x-kubernetes-validations'] ?? []).map((rule) => `// ${ruleMarker(rule)}\n`).join('');
  const body = fields.length > 0 ? ` {\n${fields.join('\n\n')}\n}` : '{}';
  const words = comment
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
    .join('\n');
  file.types[place] = `${words}\n${open}${rules}type ${name} struct${body}`;
}

function goType(schema: Schema, name: string, file: GoFile): string {
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
      return schema.format === 'int32' ? 'int32' : 'int64';
    case 'number':
      return 'float64';
    case 'boolean':
      return 'bool';
    case 'array':
      return `[]${element(schema.items ?? {}, `${name}Item`, file)}`;
    case 'object':
      return objectType(schema, name, file);
    default:
      if (schema.type) {
        file.imports.add(intOrStringPackage);
        return 'intstr.IntOrString';
      }
      file.imports.add(jsonPackage);
      return 'apiextensionsv1.JSON';
  }
}

function objectType(schema: Schema, name: string, file: GoFile): string {
  const { properties, additionalProperties: rest } = schema;
  if (!properties && typeof rest === 'object') return `map[string]${element(rest, `${name}Value`, file)}`;
  const own = free(name, file.names);
  struct(own, schema, `${own} is a part of what a user asks for.`, file);
  return own;
}

/** Items and values with limits get a type of their own, which is where markers for them can stand. */
function element(schema: Schema, name: string, file: GoFile): string {
  const lines = markers(schema);
  const plain = goType(schema, name, file);
  if (lines.length === 0 || schema.type === undefined || schema.type === 'object') return plain;
  const own = free(name, file.names);
  file.types.push(`${lines.map((line) => `// ${line}\n`).join('')}type ${own} ${plain}`);
  return own;
}

const named = [
  ['minimum', 'Minimum'],
  ['maximum', 'Maximum'],
  ['multipleOf', 'MultipleOf'],
  ['minLength', 'MinLength'],
  ['maxLength', 'MaxLength'],
  ['minItems', 'MinItems'],
  ['maxItems', 'MaxItems'],
  ['minProperties', 'MinProperties'],
  ['maxProperties', 'MaxProperties'],
] as const;

/** The markers that make manifests turns into these keywords. Source: The Kubebuilder Book, CRD validation markers. */
function markers(schema: Schema): readonly string[] {
  const validation = (marker: string) => `+kubebuilder:validation:${marker}`;
  const { enum: choices, default: preset, pattern, format, nullable, uniqueItems, title, examples } = schema;
  const { exclusiveMinimum: above, exclusiveMaximum: below } = schema;
  const listType = uniqueItems ? 'set' : schema['x-kubernetes-list-type'];
  const mapType = schema['x-kubernetes-map-type'];
  const isStruct =
    schema.type === 'object' && (schema.properties !== undefined || typeof schema.additionalProperties !== 'object');
  return [
    ...(choices ? [validation(`Enum=${choices.map((value) => JSON.stringify(value)).join(';')}`)] : []),
    ...named.flatMap(([keyword, marker]) =>
      schema[keyword] === undefined ? [] : [validation(`${marker}=${schema[keyword]}`)],
    ),
    ...(typeof above === 'number' ? [validation(`Minimum=${above}`), validation('ExclusiveMinimum=true')] : []),
    ...(typeof below === 'number' ? [validation(`Maximum=${below}`), validation('ExclusiveMaximum=true')] : []),
    ...(pattern === undefined ? [] : [validation(`Pattern=${goText(pattern)}`)]),
    ...(format === undefined ? [] : [validation(`Format=${goText(format)}`)]),
    ...(listType ? [`+listType=${listType}`] : []),
    ...(schema['x-kubernetes-list-map-keys'] ?? []).map((key) => `+listMapKey=${key}`),
    ...(mapType ? [`+mapType=${mapType}`] : []),
    ...(schema['x-kubernetes-embedded-resource'] ? [validation('EmbeddedResource')] : []),
    // A struct carries its rules on its own type.
    ...(isStruct ? [] : (schema['x-kubernetes-validations'] ?? []).map(ruleMarker)),
    ...(title === undefined ? [] : [`+kubebuilder:title=${JSON.stringify(title)}`]),
    ...(examples?.[0] === undefined ? [] : [`+kubebuilder:example=${jsonText(examples[0])}`]),
    ...(nullable ? ['+nullable'] : []),
    ...(preset === undefined ? [] : [`+default=${jsonText(preset)}`]),
  ];
}

function ruleMarker({ rule, message }: { readonly rule: string; readonly message?: string }): string {
  const words = message === undefined ? '' : `,message=${JSON.stringify(message)}`;
  return `+kubebuilder:validation:XValidation:rule=${JSON.stringify(rule)}${words}`;
}

function jsonText(value: JsonValue): string {
  return JSON.stringify(value);
}

/** A raw text of Go where it can be one. */
function goText(text: string): string {
  return text.includes('`') || text.includes('\n') ? JSON.stringify(text) : `\`${text}\``;
}

/** A name that other packages see: `storageGB` → `StorageGB`, `with-dash` → `WithDash`. */
function exported(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(joined) ? joined : `Field${joined}`;
}

function free(name: string, taken: Set<string>): string {
  let own = name;
  for (let count = 2; taken.has(own); count++) own = `${name}${count}`;
  taken.add(own);
  return own;
}
