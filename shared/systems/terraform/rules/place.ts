import type { EntryPart, Place } from '../../../document/document.ts';
import type { Span } from '../../../document/position.ts';
import type { QuickFix } from '../../../finding/finding.ts';
import type { JsonPath, JsonValue } from '../../../json.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import type { Mention } from '../module/mentions.ts';

/** A place inside a block; `path` counts from it. */
export function inBlock(block: TerraformBlock, path: JsonPath, part: EntryPart = 'value', within?: Span): Place {
  return { file: block.file, document: 0, path: [...block.path, ...path], part, ...(within ? { within } : {}) };
}

/** The name of a block: its last label, or its type where it has none. */
export function nameOfBlock(block: TerraformBlock): Place {
  const label = block.labelPaths.at(-1);
  return { file: block.file, document: 0, path: label ?? block.path, part: block.json && label ? 'key' : 'value' };
}

/** The address that an expression names. */
export function ofMention(block: TerraformBlock, mention: Mention): Place {
  return inBlock(block, mention.path, 'value', mention.within);
}

/** A quick fix that sets an argument of a block. */
export function setIn(
  block: TerraformBlock,
  path: JsonPath,
  value: JsonValue,
  title: string,
  preferred = false,
): QuickFix {
  const args = { file: block.file, document: 0, path: [...block.path, ...path], value };
  return { title, call: { id: 'text.set', args }, ...(preferred ? { preferred } : {}) };
}

/** A quick fix that takes an argument, or the block itself, away. */
export function removeIn(block: TerraformBlock, path: JsonPath, title: string): QuickFix {
  return {
    title,
    call: { id: 'text.remove', args: { file: block.file, document: 0, path: [...block.path, ...path] } },
  };
}
