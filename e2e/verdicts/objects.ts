import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isObject, type JsonObject, type JsonValue, objectAt, textAt } from '../../shared/json.ts';

/** Every Kubernetes object in the YAML files below a folder; files that are templates or do not parse are left out. */
export function objectsBelow(folder: string): readonly JsonObject[] {
  const objects: JsonObject[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (!/\.ya?ml$/.test(name) || !statSync(path).isFile()) continue;
    const text = readFileSync(path, 'utf8');
    if (/\{\{/.test(text)) continue;
    for (const document of parseAllDocuments(text)) {
      if (!('errors' in document) || document.errors.length > 0) continue;
      const value: JsonValue = document.toJS({ maxAliasCount: 100 });
      if (isObject(value) && textAt(value, 'kind') !== undefined && textAt(value, 'apiVersion') !== undefined)
        objects.push(value);
    }
  }
  return objects;
}

/** The object as it can be created for show: named, in no other namespace, without status. */
export function creatable(object: JsonObject): JsonObject {
  const { namespace: _, generateName: __, ...metadata } = objectAt(object, 'metadata');
  const { status: ___, ...rest } = object;
  return { ...rest, metadata: { name: 'sample', ...metadata } };
}
