import { firstMismatch } from '../../../document/cue/brackets.ts';
import { bracketed, type Field, fieldsOf } from '../../../document/cue/fields.ts';
import { literal } from '../../../document/cue/literal.ts';
import { tokensOf } from '../../../document/cue/tokens.ts';
import type { Span } from '../../../document/position.ts';

/** An object that a template renders, as far as it is written out. */
export interface Rendered {
  /** Undefined for `output`, the workload; else the name under `outputs`. */
  readonly name?: string;
  readonly apiVersion?: string;
  readonly kind?: string;
  /** False where apiVersion or kind come from elsewhere, so that nobody can tell whether they are there. */
  readonly plain: boolean;
  readonly span: Span;
}

/** What a CUE template says at its top level. */
export interface CueTemplate {
  readonly rendered: readonly Rendered[];
  readonly hasParameter: boolean;
  /** The first bracket that does not match, or text that does not end; undefined for a text whose brackets match. */
  readonly unbalanced?: { readonly message: string; readonly span: Span };
}

/** Reads the top level of a template; everything deeper is left to CUE. */
export function readTemplate(template: string): CueTemplate {
  const tokens = tokensOf(template);
  const fields = fieldsOf(tokens);
  const rendered = fields.flatMap((field): readonly Rendered[] => {
    if (field.kind !== 'field') return [];
    if (field.label === 'output') return [renderedBy(field)];
    if (field.label !== 'outputs') return [];
    const inner = fieldsOf(bracketed(field.value, '{') ?? field.value);
    return inner.filter((one) => one.kind === 'field').map((one) => ({ ...renderedBy(one), name: one.label }));
  });
  const unbalanced = firstMismatch(tokens, template);
  return {
    rendered,
    hasParameter: fields.some((field) => field.kind === 'field' && field.label === 'parameter'),
    ...(unbalanced ? { unbalanced } : {}),
  };
}

function renderedBy(field: Field): Rendered {
  const body = bracketed(field.value, '{');
  const fields = body ? fieldsOf(body) : [];
  const text = (label: string): string | undefined => {
    const value = fields.find((one) => one.label === label)?.value;
    const [only] = value?.filter((token) => token.kind !== 'comment') ?? [];
    const read = value?.length === 1 && only ? literal(only) : undefined;
    return typeof read === 'string' ? read : undefined;
  };
  const apiVersion = text('apiVersion');
  const kind = text('kind');
  const stated = (label: string): boolean => fields.some((one) => one.label === label);
  return {
    ...(apiVersion ? { apiVersion } : {}),
    ...(kind ? { kind } : {}),
    plain:
      body !== undefined &&
      fields.every((one) => one.kind === 'field') &&
      (!stated('apiVersion') || apiVersion !== undefined) &&
      (!stated('kind') || kind !== undefined),
    span: field.span,
  };
}
