import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, type JsonObject, type JsonValue } from '../../shared/json.ts';
import { appRoot } from '../host/appRoot.ts';

/** The schemas of built-in kinds that Entresol brings along. */
export async function readSchemas(): Promise<readonly JsonObject[]> {
  const folder = join(appRoot, 'resources', 'schemas');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => {
    const value: JsonValue = JSON.parse(text);
    return isObject(value) ? [value] : [];
  });
}
