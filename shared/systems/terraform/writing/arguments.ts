import type { Look } from '../../../graph/look.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { calledModule, type TerraformModule } from '../module/module.ts';
import { type ProviderBlock, providerBlock } from '../output/providerSchema.ts';
import { type Named, variablesOf } from './names.ts';
import { wordsIn } from './vocabulary.ts';

/** A block as the types of the blocks around it, outermost first, and the outermost one where it could be read. */
export interface BlockChain {
  readonly types: readonly string[];
  /** The labels of the outermost one. */
  readonly labels: readonly string[];
  readonly top?: TerraformBlock;
}

/** Something that may stand in a block: an argument, or a block of its own. */
export interface Argument extends Named {
  readonly type: string;
  readonly required: boolean;
}

/** What may stand in a block: the words of the language, and the inputs of the module that it calls. */
export function argumentsOf({ types, labels, top }: BlockChain, look: Look): readonly Argument[] {
  const own = wordsIn(types).map(
    ({ name, type, text, required = false }): Argument => ({ name, type, text, required, detail: type }),
  );
  const target = top && types.join() === 'module' ? calledModule(top, look) : undefined;
  const block = providerBlockAt(types, labels, look);
  return [...(target ? inputsOf(target) : []), ...(block ? ofProvider(block) : []), ...own];
}

/** What a provider says of a resource's block or of one inside it, where its schema is in the blueprint. */
function providerBlockAt([mode = '', ...nested]: readonly string[], [type = '']: readonly string[], look: Look) {
  let block = providerBlock(look, mode, type);
  for (const name of nested) block = block?.blocks.get(name)?.block;
  return block;
}

function ofProvider({ attributes, blocks }: ProviderBlock): readonly Argument[] {
  const settable = [...attributes.values()].filter(({ readOnly }) => !readOnly);
  return [
    ...settable.map(
      ({ name, type, description, required, deprecated }): Argument => ({
        name,
        type,
        required,
        detail: [type, ...(required ? ['required'] : []), ...(deprecated ? ['deprecated'] : [])].join(' · '),
        ...(description ? { text: description } : {}),
      }),
    ),
    ...[...blocks].map(([name, { required }]): Argument => ({ name, type: 'block', required, detail: 'block' })),
  ];
}

/** The inputs of a module, as arguments of a call or lines of a file of values. */
export function inputsOf(module: TerraformModule): readonly Argument[] {
  return variablesOf(module).map((variable) => {
    const [type = 'any', ...facts] = variable.detail?.split(' · ') ?? [];
    return { ...variable, type, required: facts.includes('required') };
  });
}
