import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { readSchemaSet, type Schema, type SchemaSet } from '../schema/schema.ts';

/** A kind of the built-in catalogue at one version. */
export interface CatalogKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly schema: Schema;
  readonly definitions: SchemaSet;
  readonly dialect: 'built-in' | 'custom-resource';
}

/** Schemas of kinds that no file of the blueprint needs to define. */
export class SchemaCatalog {
  readonly #kinds = new Map<string, CatalogKind[]>();
  readonly sources: readonly string[];

  /** Takes the data files of `resources/schemas` (their shape is stated in the README there). */
  constructor(files: readonly JsonObject[]) {
    this.sources = files.map((file) => textAt(file, 'source') ?? 'unnamed');
    for (const file of files) this.#read(file);
  }

  #read(file: JsonObject): void {
    const definitions = readSchemaSet(objectAt(file, 'definitions'));
    const dialect = (textAt(file, 'source') ?? '').startsWith('kubernetes ') ? 'built-in' : 'custom-resource';
    for (const entry of listAt(file, 'kinds')) {
      if (!isObject(entry)) continue;
      const schema = definitions[textAt(entry, 'schema') ?? ''];
      const kind = textAt(entry, 'kind');
      if (!schema || !kind) continue;
      const group = textAt(entry, 'group') ?? '';
      const found: CatalogKind = {
        group,
        version: textAt(entry, 'version') ?? '',
        kind,
        plural: textAt(entry, 'plural') ?? '',
        namespaced: entry.namespaced === true,
        schema,
        definitions,
        dialect,
      };
      const key = `${group}/${kind}`;
      this.#kinds.set(key, [...(this.#kinds.get(key) ?? []), found]);
    }
  }

  /** All versions known of a kind; none = the kind is not built in. */
  versions(group: string, kind: string): readonly CatalogKind[] {
    return this.#kinds.get(`${group}/${kind}`) ?? [];
  }
}
