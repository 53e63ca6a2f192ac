import type { Element } from '../../graph/element.ts';
import type { KindSchema, Look } from '../../graph/look.ts';
import { isObject, type JsonPath, type JsonValue, valueAt } from '../../json.ts';
import type { SchemaProblem, Undecided } from '../../schema/problem.ts';
import { ruleEvaluator } from '../../schema/ruleEvaluator.ts';
import type { Schema } from '../../schema/schema.ts';
import { hasToken } from '../../schema/token.ts';
import { validate } from '../../schema/validate.ts';
import { objectHeader, systemOf } from '../../systems/registry.ts';

/** What the schemas say of one element: `unknown` lists the kinds for which no schema is there. */
export interface SchemaVerdict {
  readonly problems: readonly SchemaProblem[];
  readonly undecided: readonly Undecided[];
  readonly unknown: readonly { readonly path: JsonPath; readonly apiVersion: string; readonly kind: string }[];
}

interface Remembered {
  readonly schemas: readonly (KindSchema | undefined)[];
  readonly partial: boolean;
  readonly verdict: SchemaVerdict;
}

const remembered = new WeakMap<Element, Remembered>();

/**
 * Holds an element, and the objects embedded in it, against the schemas of their kinds. Paths count from the root of the
 * document. Several rules share one verdict: it is worked out once for each element and set of schemas.
 */
export function schemaVerdict(element: Element, look: Look): SchemaVerdict {
  const system = systemOf(element.system);
  if (system?.schemaOf) return ownVerdict(element, system.schemaOf(element));
  const objects = [
    { path: element.source.path, partial: element.partial === true || look.isPatchFile(element.source.file) },
    ...(system?.embedded?.(element, look) ?? []).map((one) => ({
      ...one,
      path: [...element.source.path, ...one.path],
    })),
  ].flatMap((one) => {
    const value = valueAt(element.value, one.path.slice(element.source.path.length));
    const header = value === undefined ? undefined : objectHeader(value);
    if (!header || !isObject(value)) return [];
    return [{ ...one, value, header, schema: look.schema(header.group, header.version, header.kind) }];
  });
  const schemas = objects.map((one) => one.schema);
  const before = remembered.get(element);
  const [{ partial: wholeIsPartial } = { partial: false }] = objects;
  if (before && before.partial === wholeIsPartial && sameSchemas(before.schemas, schemas)) return before.verdict;

  const problems: SchemaProblem[] = [];
  const undecided: Undecided[] = [];
  const unknown: SchemaVerdict['unknown'][number][] = [];
  for (const { path, partial, value, header, schema } of objects) {
    if (!schema) {
      unknown.push({ path, apiVersion: header.apiVersion, kind: header.kind });
      continue;
    }
    const verdict = validate(schema.schema, value, {
      dialect: schema.dialect,
      definitions: schema.definitions,
      resource: true,
      partial,
      ignoreStatus: true,
      rules: ruleEvaluator,
    });
    const [open, decided] = splitByToken(verdict.problems, value);
    problems.push(...decided.map((problem) => ({ ...problem, path: [...path, ...problem.path] })));
    undecided.push(
      ...open.map((one) => ({ path: [...path, ...one.path], reason: 'the value is a token that is replaced later' })),
    );
    undecided.push(...verdict.undecided.map((one) => ({ ...one, path: [...path, ...one.path] })));
  }
  const verdict = { problems, undecided, unknown };
  remembered.set(element, { schemas, partial: wholeIsPartial, verdict });
  return verdict;
}

/** Problems with values that hold a token, and the others: what the token will be, and of which type, is not known. */
function splitByToken(problems: readonly SchemaProblem[], value: JsonValue) {
  const open = problems.filter((problem) => {
    const at = valueAt(value, problem.path);
    return typeof at === 'string' && hasToken(at);
  });
  return [open, open.length === 0 ? problems : problems.filter((problem) => !open.includes(problem))] as const;
}

const ownVerdicts = new WeakMap<Element, SchemaVerdict>();

function ownVerdict(element: Element, schema: Schema): SchemaVerdict {
  const before = ownVerdicts.get(element);
  if (before) return before;
  const { problems, undecided } = validate(schema, element.value, { dialect: 'json-schema' });
  const { path } = element.source;
  const verdict = {
    problems: problems.map((one) => ({ ...one, path: [...path, ...one.path] })),
    undecided,
    unknown: [],
  };
  ownVerdicts.set(element, verdict);
  return verdict;
}

/** Schemas read from one definition are new objects at each question; what they hold is the same object. */
function sameSchemas(a: readonly (KindSchema | undefined)[], b: readonly (KindSchema | undefined)[]): boolean {
  return a.length === b.length && a.every((one, index) => one?.schema === b[index]?.schema);
}
