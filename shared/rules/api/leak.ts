import type { Element, KindVersion } from '../../graph/element.ts';
import { formatPath, type JsonPath, valueAt } from '../../json.ts';
import { type InputField, inputsOf, specOf } from '../../schema/describe.ts';
import { exampleApi } from '../contract/examples.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { type Leak, leakInName, leakInValues } from './infrastructureWords.ts';

const leaking = exampleApi.replace(
  'replicas: {',
  'subnetIds: { type: array, items: { type: string } }\n                replicas: {',
);

/** A platform API whose inputs show how it is made. */
export const leakingApi: Rule = {
  code: 'api/leak',
  severity: 'warning',
  title: 'Platform API whose inputs show infrastructure',
  why: 'Users have to know what the API is there to hide, and every change of the infrastructure is a change of theirs. Ask for what they mean (a size, a purpose), and work the rest out inside. Words that are fine here go under leaks.allow in blueprint.yaml, further ones under leaks.words.',
  source:
    'Entresol: a platform API hides how it is built; D. L. Parnas, On the Criteria To Be Used in Decomposing Systems into Modules',
  examples: { bad: { 'api.yaml': leaking }, good: { 'api.yaml': exampleApi } },
  *check({ element, layer }, look) {
    if (layer !== 'orchestration' || element.contract.provides.length === 0) return;
    const { leaks } = look.blueprint;
    // A definition may bring two kinds of one schema, such as a resource and its claim.
    const told = new Set<string>();
    for (const definition of element.defines)
      for (const version of definition.versions.filter((one) => one.served))
        for (const field of fieldsOf(version)) {
          const path = formatPath(field.path);
          const leak =
            leakInName(path, field.name, leaks) ??
            leakInValues([...(field.enum ?? []), field.default, field.schema.const]);
          if (!leak || leaks.allow.includes(field.name) || leaks.allow.includes(path)) continue;
          const at = written(element, version, field.path);
          if (told.has(formatPath(at))) continue;
          told.add(formatPath(at));
          yield {
            message: messageOf(path, leak),
            place: placeIn(element, at, 'key'),
            marks: element.contract.provides.map((port) => port.key),
          };
        }
  },
};

function messageOf(path: string, { provider, what }: Leak): string {
  return `The input ${path} shows infrastructure to its users: ${what} of ${provider}. Ask for what they mean, and work this out inside.`;
}

/** All inputs of a version, on every level. */
function fieldsOf({ schema }: KindVersion): readonly InputField[] {
  const spec = schema && specOf(schema);
  const flat = (fields: readonly InputField[]): readonly InputField[] =>
    fields.flatMap((field) => [field, ...flat(field.children)]);
  return spec ? flat(inputsOf(spec)) : [];
}

/** Where the schema of an input stands; as near to it as its file goes, where parts of the schema are put together. */
function written({ value, source }: Element, { schemaPath }: KindVersion, input: JsonPath): JsonPath {
  let path: JsonPath = schemaPath;
  for (const segment of ['spec', ...input]) {
    const step = segment === '*' ? ['additionalProperties'] : segment === 0 ? ['items'] : ['properties', segment];
    const next = [...path, ...step];
    if (valueAt(value, next.slice(source.path.length)) === undefined) return path;
    path = next;
  }
  return path;
}
