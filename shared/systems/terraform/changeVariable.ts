import type { Document, TextEdit } from '../../document/document.ts';
import { remove, setValue } from '../../document/edit.ts';
import { expressionValue } from '../../document/hcl/hclValue.ts';
import { type JsonValue, valueAt } from '../../json.ts';
import { fail, type Result } from '../../result.ts';
import { readSchema } from '../../schema/schema.ts';
import type { ApiLimits, InputChange, InputPath } from '../apiEdits.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import type { Written } from '../written.ts';
import { blocksOfType, nameOf, readModule } from './module/module.ts';
import { typeText } from './module/variableText.ts';

const byValidation = 'Terraform checks values by validation blocks: write it in the source.';

/** What a variable can't say, or we can't write. */
export const variableLimits: ApiLimits = {
  name: 'Other blocks read the variable by its name: rename it in the source.',
  example: 'A variable has no examples.',
  enum: byValidation,
  format: byValidation,
  pattern: byValidation,
  range: byValidation,
  length: byValidation,
  rules: byValidation,
  children: 'The fields of an object are part of its type: write them in the source.',
  versions: 'A module is versioned as a whole, by the tags of its repository or in its registry.',
  outputs: 'An output is an expression: write it in the source.',
};

/** Changes type, description, default and need of a variable. */
export function changeVariable(
  written: Written,
  path: InputPath,
  { keywords, required }: InputChange,
): Result<readonly TextEdit[]> {
  const [name, ...rest] = path;
  const block = blocksOfType(readModule(written.element), 'variable').find((one) => nameOf(one) === name);
  const document =
    block && (block.file === written.document.file ? written.document : written.sibling?.(block.file)?.documents[0]);
  if (!block || !document || rest.length > 0)
    return fail({
      code: 'terraform/no-variable',
      message: `There is no variable ${path.join('.')}.`,
      advice: 'The fields of an object are part of its type, which is changed in the source.',
    });
  const at = (key: string) => [...block.path, key];
  const steps: EditStep[] = [];
  const set = (key: string, value: JsonValue | undefined) => {
    if (value !== undefined) steps.push((now) => setValue(now, at(key), value));
    else if (valueAt(document.value, at(key)) !== undefined) steps.push((now: Document) => remove(now, at(key)));
  };
  if (keywords.has('type') || keywords.has('items')) {
    const items = keywords.get('items');
    const stated = keywords.get('type') ?? 'array';
    const schema = readSchema({ type: stated, ...(items === undefined ? {} : { items }) });
    const text = stated === 'object' ? 'map(any)' : typeText(schema);
    set('type', document.syntax === 'json' ? text : expressionValue(text));
  }
  if (keywords.has('description')) set('description', keywords.get('description'));
  const isOptional = Object.hasOwn(block.body, 'default');
  const preset = keywords.get('default');
  if (preset !== undefined) set('default', preset);
  else if (required === true) set('default', undefined);
  // Without any default every caller would have to give it.
  else if (keywords.has('default') ? isOptional : required === false && !isOptional) set('default', null);
  return editsInTurn(document, steps);
}
