import { bracketed, type Field, fieldsOf } from '../../document/cue/fields.ts';
import { tokensOf } from '../../document/cue/tokens.ts';
import type { TextEdit } from '../../document/document.ts';
import { replaceWithin } from '../../document/edit.ts';
import type { JsonValue } from '../../json.ts';
import { fail, type Result } from '../../result.ts';
import { equalJson } from '../../schema/equal.ts';
import { readSchema, type Schema } from '../../schema/schema.ts';
import type { ApiLimits, InputChange, InputPath } from '../apiEdits.ts';
import { editsInTurn } from '../editsInTurn.ts';
import type { Written } from '../written.ts';
import { valueText } from './cue/fieldText.ts';
import { parameterSchema } from './cue/schema.ts';
import { cueOf } from './definition.ts';

/** What a `parameter` block can't say, or we can't write. */
export const parameterLimits: ApiLimits = {
  name: 'The CUE template names the parameter: rename it in the source with what reads it.',
  example: 'CUE has no examples.',
  format: 'CUE has no formats: give a pattern.',
  length: 'CUE counts characters only with an imported package: write it in the source.',
  rules: 'CUE states rules by its own conditions: write them in the source.',
  children: 'A field inside another one is written in the CUE text itself.',
  versions: 'KubeVela keeps a revision of the definition each time it is applied; nothing is written for it.',
  outputs: 'What a component gives back is stated where it is used.',
};

/**
 * Writes the field of a `parameter` block anew, with what changes. Only a field that we can write just as it is understood
 * is touched: `kubevela/own-cue` where its CUE says more than that.
 */
export function changeParameter(
  { document, element }: Written,
  path: InputPath,
  change: InputChange,
): Result<readonly TextEdit[]> {
  const cue = cueOf(element.value);
  const field = cue && fieldAt(cue.text, path);
  const name = path.join('.');
  if (!cue || !field || path.length === 0)
    return fail({ code: 'input/unknown', message: `${element.name} has no parameter ${name} that is written out.` });
  const before = schemaOf(field, cue.text);
  const { description: _words, ...plain } = before;
  const isValue = [...change.keywords.keys()].some((keyword) => keyword !== 'description');
  if (isValue && !isUnderstood(textOf(field, cue.text), plain))
    return fail({
      code: 'kubevela/own-cue',
      message: `The CUE of ${name} says more than can be shown here.`,
      advice: 'Change it in the source.',
    });
  const next = changed(plain, change);
  const value = isValue ? valueText(next) : textOf(field, cue.text);
  const mark = change.required === undefined ? field.mark : change.required || next.default !== undefined ? '' : '?';
  const entry = `${labelOf(field, cue.text)}${mark}: ${value}`;
  const usage = change.keywords.has('description')
    ? usageEdit(cue.text, field, change.keywords.get('description'))
    : [];
  return editsInTurn(document, [
    (now) => replaceWithin(now, cue.path, field.span, entry),
    ...usage.map(
      ({ span, text }) =>
        (now: typeof document) =>
          replaceWithin(now, cue.path, span, text),
    ),
  ]);
}

/** The field of the one `parameter` block at a path; lists of structs are entered by themselves. */
function fieldAt(template: string, path: InputPath): Field | undefined {
  const blocks = fieldsOf(tokensOf(template)).filter((field) => field.kind === 'field' && field.label === 'parameter');
  let field = blocks.length === 1 ? blocks[0] : undefined;
  for (const segment of path) {
    if (segment === 0 || segment === '*') continue;
    const list = field && bracketed(field.value, '[');
    const value = list?.[0]?.text === '...' ? list.slice(1) : field?.value;
    const inner = value && bracketed(value, '{');
    field = inner && fieldsOf(inner).find((one) => one.kind === 'field' && one.label === segment);
  }
  return field;
}

/** The label as it is written, with its quotes. */
function labelOf(field: Field, text: string): string {
  const whole = text.slice(field.span.start, field.span.end);
  return /^(?:"(?:\\.|[^"\\])*"|[\w#$]+)/.exec(whole)?.[0] ?? field.label;
}

function textOf(field: Field, text: string): string {
  const [first] = field.value;
  return first ? text.slice(first.span.start, field.span.end) : '_';
}

function schemaOf(field: Field, text: string): Schema {
  return schemaOfText(textOf(field, text)) ?? {};
}

/** True where what we would write says just what stands there. */
function isUnderstood(text: string, schema: Schema): boolean {
  const written = valueText(schema);
  const again = schemaOfText(written);
  const isOpen = (cue: string) => tokensOf(cue).some((token) => token.kind === 'name' && token.text === '_');
  return again !== undefined && equalJson(asJson(again), asJson(schema)) && isOpen(written) === isOpen(text);
}

/** How we read a value of CUE. */
function schemaOfText(value: string): Schema | undefined {
  return parameterSchema(`parameter: {\n\tvalue: ${value}\n}\n`)?.properties?.value;
}

function changed(schema: Schema, { keywords }: InputChange): Schema {
  const entries = new Map<string, JsonValue | undefined>(Object.entries(asJson(schema)));
  for (const [keyword, value] of keywords) if (keyword !== 'description') entries.set(keyword, value);
  const kept = [...entries].flatMap(([keyword, value]): [string, JsonValue][] =>
    value === undefined ? [] : [[keyword, value]],
  );
  return readSchema(Object.fromEntries(kept));
}

function asJson(schema: Schema): { readonly [key: string]: JsonValue } {
  return JSON.parse(JSON.stringify(schema));
}

/** The comment `// +usage=…` above a field: changed, added or taken away. */
function usageEdit(text: string, field: Field, description: JsonValue | undefined) {
  const words = typeof description === 'string' ? description.replace(/\s+/g, ' ').trim() : '';
  const lineStart = text.lastIndexOf('\n', field.span.start - 1) + 1;
  const indent = text.slice(lineStart, field.span.start);
  const above = /(?:^|\n)([ \t]*\/\/ *\+usage=[^\n]*\n)(?:[ \t]*\/\/[^\n]*\n)*$/.exec(text.slice(0, lineStart));
  const old = above?.[1] ?? '';
  const start = above ? above.index + (above[0].startsWith('\n') ? 1 : 0) : lineStart;
  if (/\S/.test(indent)) return [];
  return [{ span: { start, end: start + old.length }, text: words === '' ? '' : `${indent}// +usage=${words}\n` }];
}
