import { minimalEdit } from '../../document/apply.ts';
import type { Document, TextEdit } from '../../document/document.ts';
import { insertItem, remove, setValue } from '../../document/edit.ts';
import { locate } from '../../document/locate.ts';
import { isObject, type JsonObject, type JsonPath, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import { explicitForm } from './explicitForm.ts';

/** The lists that the Resources mode has in `spec`, and patch-and-transform in its input. */
const moved = ['patchSets', 'resources'];
/** How much deeper they stand there. */
const deeper = 6;

/**
 * Turns a Composition of the removed Resources mode into a pipeline with one step of patch-and-transform, and one of
 * function-environment-configs where it chose environments. The lists are moved as text, so that comments stay.
 * Problems: `crossplane/not-convertible`, and those of the text edits.
 */
export function convertToPipeline(document: Document, functionName: string): Result<readonly TextEdit[]> {
  const spec = valueAt(document.value, ['spec']);
  if (!isObject(spec) || !Array.isArray(spec.resources)) return notConvertible('It has no spec.resources.');
  if (Array.isArray(spec.pipeline) && spec.pipeline.length > 0)
    return notConvertible('It has a pipeline already: move the resources by hand.');
  const steps: EditStep[] = [];
  if (Object.hasOwn(spec, 'pipeline')) steps.push((now) => remove(now, ['spec', 'pipeline']));
  steps.push((now) => movedLists(now, functionName));
  if (spec.mode !== undefined) steps.push((now) => setValue(now, ['spec', 'mode'], 'Pipeline'));
  for (const gone of ['publishConnectionDetailsWithStoreConfigRef', 'environment'])
    if (Object.hasOwn(spec, gone)) steps.push((now) => remove(now, ['spec', gone]));
  const input: JsonPath = ['spec', 'pipeline', 0, 'input'];
  for (const { path, value } of explicitForm(spec))
    steps.push((now) =>
      value === undefined ? remove(now, [...input, ...path]) : setValue(now, [...input, ...path], value),
    );
  steps.push(...environmentSteps(spec, input));
  return editsInTurn(document, steps);
}

function environmentSteps(spec: JsonObject, input: JsonPath): readonly EditStep[] {
  const patches = valueAt(spec, ['environment', 'patches']);
  const chosen = valueAt(spec, ['environment', 'environmentConfigs']);
  const step = {
    step: 'environment-configs',
    functionRef: { name: 'function-environment-configs' },
    input: {
      apiVersion: 'environmentconfigs.fn.crossplane.io/v1beta1',
      kind: 'Input',
      spec: { environmentConfigs: chosen ?? [] },
    },
  };
  return [
    ...(patches === undefined
      ? []
      : [(now: Document) => setValue(now, [...input, 'environment'], { patches }, { before: 'resources' })]),
    // The first step must choose the environment that the second one reads.
    ...(chosen === undefined ? [] : [(now: Document) => insertItem(now, ['spec', 'pipeline'], 0, step)]),
  ];
}

function movedLists(document: Document, functionName: string): Result<TextEdit> {
  const { text } = document;
  const pieces = moved.flatMap((key) => {
    const path = ['spec', key];
    return valueAt(document.value, path) === undefined ? [] : [linesOf(text, locate(document, path, 'entry'))];
  });
  const first = pieces.map((piece) => piece.start).sort((a, b) => a - b)[0];
  const [piece] = pieces;
  if (first === undefined || !piece || !/^ +\w/.test(text.slice(piece.key)))
    return notConvertible('Its spec is not written one key a line.');
  const blanks = /^ */.exec(text.slice(piece.key))?.[0] ?? '';
  const lists = pieces
    .map(({ start, end }) => text.slice(start, end).replace(/^(?=[^\r\n])/gm, ' '.repeat(deeper)))
    .join('');
  const head = [
    'pipeline:',
    '  - step: patch-and-transform',
    '    functionRef:',
    `      name: ${functionName}`,
    '    input:',
    '      apiVersion: pt.fn.crossplane.io/v1beta1',
    '      kind: Resources',
  ].map((line) => `${blanks}${line}\n`);
  let result = '';
  let at = 0;
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start);
    if (start === first) result += head.join('') + (lists.endsWith('\n') ? lists : `${lists}\n`);
    at = end;
  }
  result += text.slice(at);
  const edit = minimalEdit(document.file, text, result);
  return edit ? ok(edit) : notConvertible('There is nothing to move.');
}

interface Lines {
  /** Start of the lines, comments directly above included. */
  readonly start: number;
  /** Start of the key's own line. */
  readonly key: number;
  readonly end: number;
}

function linesOf(text: string, span: { readonly start: number; readonly end: number }): Lines {
  const key = text.lastIndexOf('\n', span.start - 1) + 1;
  let start = key;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^ *#/.test(text.slice(above, start))) break;
    start = above;
  }
  const newline = text.indexOf('\n', span.end);
  return { start, key, end: newline < 0 ? text.length : newline + 1 };
}

function notConvertible(why: string): Result<never> {
  return fail({ code: 'crossplane/not-convertible', message: `The Composition can't be converted. ${why}` });
}
