import type { JsonValue } from '../json.ts';
import { compile, type Dialect } from './compile.ts';
import { type Request, withDefaults } from './defaults.ts';
import type { Verdict } from './problem.ts';
import { checkRules, type RuleEvaluator } from './rules.ts';
import type { Schema, SchemaSet } from './schema.ts';
import { SchemaWalk } from './schemaWalk.ts';

export interface ValidateOptions {
  /** Whose reading of the schema holds; see `Dialect`. */
  readonly dialect: Dialect;
  /** What bare names under `$ref` stand for. */
  readonly definitions?: SchemaSet;
  /** `error` (the default) is the API server's strict field validation. `additionalProperties: false` always holds. */
  readonly unknownFields?: 'error' | 'allow';
  /** True when the value is a whole Kubernetes object: `apiVersion`, `kind` and `metadata` are implied and checked. */
  readonly resource?: boolean;
  /** True for a part of an object, such as a kustomize patch: nothing is required. */
  readonly partial?: boolean;
  /**
   * How the object is sent. Only `apply` (the default, as we and GitOps tools send it) refuses null without default in
   * custom resources, and equal items of keyed lists in built-in kinds. Some unknown fields are refused on create and
   * silently dropped on apply: they are problems in both.
   */
  readonly request?: Request;
  /** True when `status` is left to the controller (a CRD with the status sub-resource): its values are not checked. */
  readonly ignoreStatus?: boolean;
  /** Evaluates `x-kubernetes-validations`; without it each of them is undecided. */
  readonly rules?: RuleEvaluator;
  /** The object as it was: rules about a change are checked against it. */
  readonly old?: JsonValue;
}

/**
 * Checks a value against a schema as the API server would on create (`custom-resource`, `built-in`), or as plain JSON
 * Schema. `problems` is what is certainly wrong; `undecided` is what only the server can tell. Never throws, and takes
 * bounded time and stack on any input.
 */
export function validate(schema: Schema, value: JsonValue, options: ValidateOptions): Verdict {
  const node = compile(schema, options.definitions, options.dialect);
  const request = options.request ?? 'apply';
  const walk = new SchemaWalk({
    request,
    unknownFields: options.unknownFields ?? 'error',
    partial: options.partial ?? false,
    ignoreStatus: options.ignoreStatus ?? false,
  });
  const isCustom = options.dialect === 'custom-resource';
  const seen = isCustom ? withDefaults(node, value, request) : value;
  if (options.resource ?? false) walk.visitResource(node, seen);
  else walk.visit(node, seen, 'strict');
  if (isCustom && !walk.options.partial) checkRules(walk, node, seen, options.rules, options.old);
  return { problems: walk.problems, undecided: walk.undecided };
}
