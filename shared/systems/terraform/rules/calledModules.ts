import type { LinkedElement } from '../../../graph/edge.ts';
import type { Look } from '../../../graph/look.ts';
import type { JsonValue } from '../../../json.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { calledModule, callKind, moduleAround, ownBlocks, type TerraformModule } from '../module/module.ts';

export const metaArguments: ReadonlySet<string> = new Set([
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'enabled',
  '$labels',
  '//',
]);

export interface Call {
  readonly block: TerraformBlock;
  readonly caller: TerraformModule;
  readonly target: TerraformModule;
}

/** The call that an element is, where the module it leads to is in the blueprint. */
export function* callsOf({ element }: LinkedElement, look: Look): Iterable<Call> {
  if (element.kind !== callKind) return;
  const caller = moduleAround(element, look);
  for (const block of caller ? ownBlocks(element, caller) : []) {
    const target = calledModule(block, look);
    if (caller && target) yield { block, caller, target };
  }
}

export function argumentsOf({ body }: TerraformBlock): readonly [string, JsonValue][] {
  return Object.entries(body).filter(([name]) => !metaArguments.has(name));
}
