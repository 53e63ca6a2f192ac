import type { FilePath } from '../../../document/document.ts';
import { labelsKey } from '../../../document/hcl/hclValue.ts';
import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, listAt } from '../../../json.ts';

/** A top-level block of a module's file, in native syntax or in JSON. */
export interface TerraformBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly labelPaths: readonly JsonPath[];
  readonly body: JsonObject;
  readonly file: FilePath;
  readonly path: JsonPath;
  readonly json: boolean;
}

/** How many labels the blocks of a type have. */
const labelCounts: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  action: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 0,
  terraform: 0,
  moved: 0,
  import: 0,
  removed: 0,
};

const known = new WeakMap<JsonObject, readonly TerraformBlock[]>();

/** The blocks of a file's value, in order by type; blocks with too few labels are left out. */
export function blocksOf(value: JsonValue, file: FilePath): readonly TerraformBlock[] {
  if (!isObject(value)) return [];
  const before = known.get(value);
  if (before?.[0]?.file === file) return before;
  const json = file.endsWith('.json');
  const blocks = Object.entries(value).flatMap(([type, part]) => {
    const count = Object.hasOwn(labelCounts, type) ? labelCounts[type] : undefined;
    if (count === undefined) return [];
    return json ? [...jsonBlocks(type, part, file, [type], [], [], count)] : nativeBlocks(type, part, file, count);
  });
  known.set(value, blocks);
  return blocks;
}

function nativeBlocks(type: string, part: JsonValue, file: FilePath, count: number): readonly TerraformBlock[] {
  if (!isList(part)) return [];
  return part.flatMap((body, index): readonly TerraformBlock[] => {
    if (!isObject(body)) return [];
    const path = [type, index];
    const labels = listAt(body, labelsKey).filter((label) => typeof label === 'string');
    if (labels.length < count) return [];
    const labelPaths = labels.map((_label, at) => [...path, labelsKey, at]);
    return [{ type, labels, labelPaths, body, file, path, json: false }];
  });
}

function* jsonBlocks(
  type: string,
  part: JsonValue,
  file: FilePath,
  path: JsonPath,
  labels: readonly string[],
  labelPaths: readonly JsonPath[],
  count: number,
): Iterable<TerraformBlock> {
  if (isList(part))
    for (const [index, item] of part.entries())
      yield* jsonBlocks(type, item, file, [...path, index], labels, labelPaths, count);
  else if (!isObject(part)) return;
  else if (labels.length === count) yield { type, labels, labelPaths, body: part, file, path, json: true };
  else
    for (const [label, item] of Object.entries(part)) {
      const at = [...path, label];
      if (label !== '//') yield* jsonBlocks(type, item, file, at, [...labels, label], [...labelPaths, at], count);
    }
}
