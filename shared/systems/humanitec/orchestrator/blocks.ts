import type { Document } from '../../../document/document.ts';
import { filePath } from '../../../document/document.ts';
import { expressionKey } from '../../../document/hcl/hclValue.ts';
import { parseFile } from '../../../document/parse.ts';
import { isObject, type JsonObject, type JsonValue, textAt } from '../../../json.ts';
import { blocksOf, type TerraformBlock } from '../../terraform/module/blocks.ts';

/** A `resource` block of the orchestrator's Terraform provider, or of Humanitec's older one. */
export interface OrchestratorBlock {
  /** `module`, `module_rule`, `resource_type` …; those of the older provider begin with `humanitec_`. */
  readonly type: string;
  readonly label: string;
  readonly document: Document;
  readonly block: TerraformBlock;
}

const ownPrefix = 'platform-orchestrator_';
const olderTypes = new Set(['humanitec_resource_definition', 'humanitec_resource_definition_criteria']);

/** The blocks of the files of one module, in order. Files that do not name a provider's types are not looked through. */
export function orchestratorBlocks(documents: readonly Document[]): readonly OrchestratorBlock[] {
  return documents.flatMap((document) => {
    if (!document.text.includes(ownPrefix) && !document.text.includes('humanitec_resource_definition')) return [];
    return blocksOf(document.value, document.file).flatMap((block): readonly OrchestratorBlock[] => {
      const [kind = '', label = ''] = block.labels;
      if (block.type !== 'resource') return [];
      if (kind.startsWith(ownPrefix)) return [{ type: kind.slice(ownPrefix.length), label, document, block }];
      return olderTypes.has(kind) ? [{ type: kind, label, document, block }] : [];
    });
  });
}

/** The text of an argument: as it is written, or by the `id` of the block of the same module that it refers to. */
export function argument(
  { block }: OrchestratorBlock,
  name: string,
  all: readonly OrchestratorBlock[],
): string | undefined {
  const value = block.body[name];
  if (typeof value === 'string') return value;
  const expression = textAt(value, expressionKey);
  const [, type, label] = /^(?:resource\.)?([\w-]+)\.([\w-]+)(?:\[[^\]]*\])?\.id$/.exec(expression ?? '') ?? [];
  const target = all.find((one) => one.block.labels[0] === type && one.label === label);
  return target && textAt(target.block.body, 'id');
}

const decoded = new WeakMap<JsonObject, JsonValue | undefined>();

/** The value of an argument that holds JSON as text, or is made by `jsonencode`; undefined where it is computed or missing. */
export function jsonArgument({ block }: OrchestratorBlock, ...path: readonly string[]): JsonValue | undefined {
  return jsonOf(block.body, ...path);
}

/** The same, out of the body of a block. */
export function jsonOf(body: JsonObject, ...path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = body;
  for (const name of path) value = isObject(value) ? value[name] : undefined;
  if (typeof value === 'string') return decodedText(value, 'value.json');
  if (!isObject(value)) return undefined;
  const expression = textAt(value, expressionKey);
  if (expression === undefined) return undefined;
  if (decoded.has(value)) return decoded.get(value);
  const inner = /^jsonencode\(([\s\S]*)\)$/.exec(expression)?.[1];
  const parsed = inner === undefined ? undefined : decodedText(`value = ${inner.trim()}\n`, 'value.tf');
  const result = isObject(parsed) ? parsed.value : undefined;
  decoded.set(value, result);
  return result;
}

function decodedText(text: string, name: string): JsonValue | undefined {
  const [document] = parseFile({ path: filePath(name), text }).documents;
  return document && document.problems.length === 0 ? document.value : undefined;
}
