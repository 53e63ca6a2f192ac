import type { CommandCall } from '../../shared/command/commandCall.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { fieldNameProblem } from './nameProblem.ts';

export const inputTypes = ['string', 'integer', 'number', 'boolean', 'object', 'array'] as const;

/** The form of a new input, as typed. */
export interface InputForm {
  readonly name: string;
  readonly type: (typeof inputTypes)[number];
  readonly description: string;
  readonly default: string;
  readonly enum: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly pattern: string;
  readonly maxLength: string;
  readonly required: boolean;
}

export const emptyInput: InputForm = {
  name: '',
  type: 'string',
  description: '',
  default: '',
  enum: '',
  minimum: '',
  maximum: '',
  pattern: '',
  maxLength: '',
  required: false,
};

type Problems = Partial<Record<Exclude<keyof InputForm, 'required' | 'type'>, string>>;

/** What is wrong with the form, by field; empty when it can be sent. */
export function inputProblems(form: InputForm): Problems {
  const problems: Problems = {};
  const name = fieldNameProblem(form.name);
  if (name !== undefined) problems.name = name;
  const integer = form.type === 'integer';
  if (integer || form.type === 'number') {
    for (const key of ['minimum', 'maximum', 'default'] as const) {
      if (form[key] !== '' && !isNumber(form[key], integer))
        problems[key] = integer ? 'A whole number is needed.' : 'A number is needed.';
    }
    const low = number(form.minimum);
    const high = number(form.maximum);
    const given = number(form.default);
    if (low !== undefined && high !== undefined && low > high) problems.maximum = 'It is below the least.';
    else if (given !== undefined && low !== undefined && given < low) problems.default = 'It is below the least.';
    else if (given !== undefined && high !== undefined && given > high) problems.default = 'It is above the most.';
  }
  if (form.type === 'boolean' && !['', 'true', 'false'].includes(form.default))
    problems.default = 'True or false is needed.';
  if (form.type === 'string') {
    const choices = choicesOf(form);
    if (choices.length > 0 && form.default !== '' && !choices.includes(form.default))
      problems.default = 'It is none of the choices.';
    if (form.maxLength !== '' && !/^\d+$/.test(form.maxLength)) problems.maxLength = 'A whole number is needed.';
    else if (form.maxLength !== '' && form.default.length > Number(form.maxLength))
      problems.default = 'It is too long.';
  }
  return problems;
}

/** The command that the form stands for. Only what suits the type is sent. */
export function inputCall(element: ElementId, under: readonly string[], form: InputForm): CommandCall {
  const choices = choicesOf(form);
  const isText = form.type === 'string';
  const isNumeric = form.type === 'integer' || form.type === 'number';
  const low = number(form.minimum);
  const high = number(form.maximum);
  return callOf('api.add-input', {
    element,
    name: form.name,
    type: form.type,
    required: form.required,
    ...(under.length === 0 ? {} : { under }),
    ...(form.description.trim() === '' ? {} : { description: form.description.trim() }),
    ...(form.default === '' ? {} : { default: form.default }),
    ...(isText && choices.length > 0 ? { enum: choices } : {}),
    ...(isText && form.pattern !== '' ? { pattern: form.pattern } : {}),
    ...(isText && form.maxLength !== '' ? { maxLength: Number(form.maxLength) } : {}),
    ...(isNumeric && low !== undefined ? { minimum: low } : {}),
    ...(isNumeric && high !== undefined ? { maximum: high } : {}),
  });
}

function choicesOf(form: InputForm): readonly string[] {
  return form.enum
    .split(',')
    .map((choice) => choice.trim())
    .filter(Boolean);
}

function number(text: string): number | undefined {
  return isNumber(text, false) ? Number(text) : undefined;
}

function isNumber(text: string, integer: boolean): boolean {
  return integer ? /^-?\d+$/.test(text) : text.trim() !== '' && Number.isFinite(Number(text));
}
