import { type FilePath, filePath } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, type JsonValue, listAt, objectAt, textAt } from '../../json.ts';
import { readSchema, type Schema } from '../../schema/schema.ts';
import { inferSchema } from './inferSchema.ts';
import { chartKind, helmGroup } from './kinds.ts';

/** Keys of a chart's value under which its other files stand. */
export const valuesKey = '$values';
export const schemaKey = '$schema';
export const lockKey = '$lock';
export const usesKey = '$uses';

/** True for the element of a chart. */
export function isChart(element: Pick<Element, 'group' | 'kind'>): boolean {
  return element.group === helmGroup && element.kind === chartKind;
}

/** The folder of a chart. */
export function folderOf({ source }: Pick<Element, 'source'>): string {
  return source.file.slice(0, Math.max(source.file.lastIndexOf('/'), 0));
}

/** A file of the chart's folder. */
export function chartPath(element: Pick<Element, 'source'>, name: string): FilePath {
  const folder = folderOf(element);
  return filePath(folder === '' ? name : `${folder}/${name}`);
}

/** The default values of a chart; undefined where it has no `values.yaml`. */
export function valuesOf(value: JsonObject): JsonObject | undefined {
  const values = value[valuesKey];
  return isObject(values) ? values : undefined;
}

/** The schema that the chart states for its values; undefined where it states none. */
export function statedSchema(value: JsonObject): Schema | undefined {
  const schema = value[schemaKey];
  return isObject(schema) ? readSchema(schema) : undefined;
}

/** What the chart may be given: its own schema, else the types of its defaults. Undefined: it says nothing of it. */
export function inputsOf(value: JsonObject): Schema | undefined {
  const stated = statedSchema(value);
  if (stated) return { ...stated, type: 'object' };
  const values = valuesOf(value);
  return values && inferSchema(values);
}

/** A place in a template where a value is read. */
export interface ValueUse {
  readonly file: FilePath;
  readonly document: number;
  readonly path: JsonPath;
  readonly start: number;
  readonly end: number;
}

/** Where the chart's templates read values. */
export function usesOf(value: JsonObject): readonly ValueUse[] {
  return listAt(value, usesKey).flatMap((use): readonly ValueUse[] => {
    const { document, start, end } = objectAt(use);
    if (typeof document !== 'number' || typeof start !== 'number' || typeof end !== 'number') return [];
    const path = listAt(use, 'path').filter((part) => typeof part === 'string');
    return [{ file: filePath(textAt(use, 'file') ?? ''), document, path, start, end }];
  });
}

/** Names under which values of the dependencies stand. */
export function dependencyNames(value: JsonObject): readonly string[] {
  return listAt(value, 'dependencies').flatMap((one: JsonValue) => textAt(one, 'alias') ?? textAt(one, 'name') ?? []);
}
