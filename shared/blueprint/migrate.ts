import { isObject, type JsonObject, type JsonValue, textAt } from '../json.ts';
import { blueprintApiVersion } from './schema.ts';

/** One step of the format: from a version to the next. Places keep their paths, so that findings still point at them. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly migrate: (file: JsonObject) => JsonObject;
}

/** Every step there has been, oldest first. */
export const migrations: readonly Migration[] = [
  {
    from: 'entresol.dev/v1alpha1',
    // Adds goals, interactions, leaks, limits, views and tours; all that was there keeps its meaning.
    to: 'entresol.dev/v1alpha2',
    migrate: (file) => file,
  },
];

/** Versions that can be read, oldest first. */
export const readableVersions: readonly string[] = [...migrations.map((one) => one.from), blueprintApiVersion];

/** The file as the current version would write it. A file of an unknown version is given back as it is. */
export function migrated(file: JsonValue): JsonValue {
  let current = file;
  for (const { from, to, migrate } of migrations)
    if (isObject(current) && textAt(current, 'apiVersion') === from) current = { ...migrate(current), apiVersion: to };
  return current;
}
