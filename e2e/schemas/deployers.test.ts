import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  listAt,
  objectAt,
  textAt,
  valueAt,
} from '../../shared/json.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const schemas = fileURLToPath(new URL('../../resources/schemas/', import.meta.url));
const definitionFolders = ['argocd/crds', 'flux/crds', 'cnoe/idpbuilder/resources'].map((name) => `${corpus}${name}/`);
const ours = ['argocd.json', 'flux.json', 'flux-sources.json', 'cnoe.json'].map((name): JsonObject => {
  const read: JsonValue = JSON.parse(readFileSync(`${schemas}${name}`, 'utf8'));
  return isObject(read) ? read : {};
});
const isThere = definitionFolders.every((folder) => existsSync(folder));
if (!isThere) console.warn('schemas of deployers: skipped, the folder of upstream files is not beside the project');

interface Defined {
  readonly name: string;
  readonly schema: JsonObject;
  readonly definitions: JsonObject;
}

function upstream(): readonly Defined[] {
  return definitionFolders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) =>
        parseAllDocuments(readFileSync(`${folder}${name}`, 'utf8')).map((one): JsonValue => one.toJS()),
      )
      .flatMap((crd) =>
        listAt(crd, 'spec', 'versions').map((version) => ({
          name: `${textAt(crd, 'spec', 'group')}/${textAt(version, 'name')} ${textAt(crd, 'spec', 'names', 'kind')}`,
          schema: objectAt(version, 'schema', 'openAPIV3Schema', 'properties', 'spec'),
          definitions: {},
        })),
      ),
  );
}

function builtIn(): ReadonlyMap<string, Defined> {
  return new Map(
    ours.flatMap((file) =>
      listAt(file, 'kinds').map((kind) => {
        const name = `${textAt(kind, 'group')}/${textAt(kind, 'version')} ${textAt(kind, 'kind')}`;
        const definitions = objectAt(file, 'definitions');
        const root = objectAt(definitions, textAt(kind, 'schema') ?? '');
        return [name, { name, schema: objectAt(root, 'properties', 'spec'), definitions }] as const;
      }),
    ),
  );
}

/** Every field below a schema with what it demands, as lines; the insides of open objects are left out. */
function fields({ schema, definitions }: Defined, at = ''): readonly string[] {
  const followed = textAt(schema, '$ref');
  if (followed !== undefined) return fields({ name: at, schema: objectAt(definitions, followed), definitions }, at);
  if (schema['x-kubernetes-preserve-unknown-fields'] === true) return [`${at} open`];
  const items = valueAt(schema, ['items']);
  if (isObject(items)) return fields({ name: at, schema: items, definitions }, `${at}[]`);
  const properties = objectAt(schema, 'properties');
  const required = new Set(listAt(schema, 'required'));
  const own = isList(schema.enum) ? [`${at} one of ${[...schema.enum].sort().join(' ')}`] : [];
  return [
    ...own,
    ...Object.entries(properties).flatMap(([key, member]) => [
      `${at}.${key}${required.has(key) ? ' required' : ''}`,
      ...(isObject(member) ? fields({ name: key, schema: member, definitions }, `${at}.${key}`) : []),
    ]),
  ];
}

/** What ours leaves open on purpose, and fields that are younger than the release that ours is made from. */
const apart: readonly (readonly [group: string, line: RegExp])[] = [
  ['fluxcd', /^\.git\b/],
  ['fluxcd', /^\.oidcProviders/],
  ['fluxcd', /^\.type one of/],
  ['argoproj', /\.directory\.disableExtensionFilter$/],
];

describe.skipIf(!isThere)('schemas of the deployers beside their definitions', () => {
  const known = builtIn();
  it.each(upstream().map((one) => [one.name, one] as const))('%s has the same fields', (name, theirs) => {
    const mine = known.get(name);
    if (!mine) throw new Error(`no schema of ${name}`);
    const kept = (lines: readonly string[]) =>
      [...new Set(lines)]
        .filter((line) => !apart.some(([group, pattern]) => name.includes(group) && pattern.test(line)))
        .sort();
    expect(kept(fields(mine))).toEqual(kept(fields(theirs)));
  });
});
