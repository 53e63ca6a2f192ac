import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSchemaSet, type SchemaSet } from '../../shared/schema/schema.ts';

const kind = z.strictObject({
  group: z.string(),
  version: z.string(),
  kind: z.string(),
  plural: z.string(),
  namespaced: z.boolean(),
  schema: z.string(),
});

const file = z.strictObject({
  source: z.string(),
  kinds: z.array(kind),
  definitions: z.record(z.string(), z.json()),
});

/** A kind of a file in `resources/schemas`. */
export type BundledKind = z.infer<typeof kind>;

/** A file in `resources/schemas`. */
export interface SchemaFile {
  readonly text: string;
  readonly kinds: readonly BundledKind[];
  readonly definitions: SchemaSet;
}

/** Reads a file of `resources/schemas` by its name; throws when its shape is not the one that the README there tells. */
export function readSchemaFile(name: string): SchemaFile {
  const text = readFileSync(new URL(`../../resources/schemas/${name}.json`, import.meta.url), 'utf8');
  const { kinds, definitions } = file.parse(JSON.parse(text));
  return { text, kinds, definitions: readSchemaSet(definitions) };
}
