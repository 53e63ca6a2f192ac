import { isList, isObject, type JsonArray, type JsonObject, type JsonPathSegment, type JsonValue } from '../json.ts';
import { combine } from './combine.ts';
import type { SchemaNode } from './compile.ts';
import { formatCheck } from './formats.ts';
import { checkList } from './list.ts';
import { checkFieldNames, checkRequired } from './object.ts';
import { OBJECT_META_NODE } from './objectMeta.ts';
import { patternOf } from './pattern.ts';
import { labelOf, quoted, type SchemaProblem, shown, typeWords, type Undecided } from './problem.ts';
import { checkEnum, checkNumber, checkText } from './scalar.ts';
import { didYouMean, nearestNames } from './suggest.ts';
import type { Attempt, Mode, Walk, WalkOptions } from './walk.ts';

const MOST_STEPS = 5_000_000;
const DEEPEST_VALUE = 200;
const DEEPEST_FRAME = 600;

/** One walk over a value by a schema: chooses what to check at each place, and counts its steps so that it ends. */
export class SchemaWalk implements Walk {
  readonly options: WalkOptions;
  problems: SchemaProblem[] = [];
  undecided: Undecided[] = [];
  #path: JsonPathSegment[] = [];
  #steps = 0;
  #frames = 0;

  constructor(options: WalkOptions) {
    this.options = options;
  }

  get path(): readonly JsonPathSegment[] {
    return this.#path;
  }

  report(problem: Omit<SchemaProblem, 'path'>, at?: JsonPathSegment): void {
    const path = at === undefined ? [...this.#path] : [...this.#path, at];
    this.problems.push({ ...problem, path });
  }

  leaveOpen(reason: string): void {
    this.undecided.push({ path: [...this.#path], reason });
  }

  child(segment: JsonPathSegment, node: SchemaNode, value: JsonValue, mode: Mode): void {
    this.#path.push(segment);
    if (this.#path.length > DEEPEST_VALUE) {
      this.report({ code: 'bounds', message: `${labelOf(this.#path)} is nested deeper than ${DEEPEST_VALUE} levels` });
    } else {
      this.visit(node, value, mode);
    }
    this.#path.pop();
  }

  visit(node: SchemaNode, value: JsonValue, mode: Mode): void {
    this.#steps++;
    if (this.#steps > MOST_STEPS || this.#frames > DEEPEST_FRAME) {
      if (this.undecided.length === 0)
        this.leaveOpen('the schema is too large or refers to itself too often to check here');
      return;
    }
    this.#frames++;
    if (value === null) this.#visitNull(node);
    else if (typeof value === 'string') {
      if (this.#hasType(node, value, 16)) checkText(this, node, value);
    } else if (typeof value === 'number') {
      if (this.#hasType(node, value, Number.isInteger(value) ? 12 : 8)) checkNumber(this, node, value);
    } else if (typeof value === 'boolean') this.#hasType(node, value, 2);
    else if (isList(value)) {
      if (this.#hasType(node, value, 32)) this.#visitList(node, value, mode);
    } else if (isObject(value) && this.#hasType(node, value, 64)) this.#visitObject(node, value, mode, false);
    if (value !== null && (node.schema.enum !== undefined || node.schema.const !== undefined))
      checkEnum(this, node, value);
    if (node.combines && !(value === null && node.dialect !== 'json-schema')) combine(this, node, value);
    this.#frames--;
  }

  /** Checks a whole Kubernetes object: `apiVersion`, `kind` and `metadata` go without saying. */
  visitResource(node: SchemaNode, value: JsonValue): void {
    if (!isObject(value)) {
      this.#hasType(node, value, 0);
      return;
    }
    this.#visitObject(node, value, 'strict', true);
    if (node.combines) combine(this, node, value);
  }

  attempt(node: SchemaNode, value: JsonValue): Attempt {
    const { problems, undecided } = this;
    this.problems = [];
    this.undecided = [];
    this.visit(node, value, 'values');
    const found = this.problems;
    const open = this.undecided.length > 0;
    this.problems = problems;
    this.undecided = undecided;
    if (found.length > 0) return { answer: 'no', problems: found };
    return { answer: open ? 'unknown' : 'yes', problems: [] };
  }

  #visitNull(node: SchemaNode): void {
    if (node.dialect === 'built-in') return;
    if (node.dialect === 'custom-resource') {
      // The API server finds no value in an enum for null, even where null is allowed.
      if (node.types !== 0 && !node.nullable) this.#reportType(node, null);
      else if (node.schema.enum !== undefined) checkEnum(this, node, null);
      return;
    }
    if (!node.nullable && node.types !== 0 && (node.types & 1) === 0) this.#reportType(node, null);
    else if (!node.nullable && (node.schema.enum !== undefined || node.schema.const !== undefined))
      checkEnum(this, node, null);
  }

  #hasType(node: SchemaNode, value: JsonValue, bits: number): boolean {
    if (node.types === 0 || (node.types & bits) !== 0) return true;
    if (bits === 32 && this.options.request === 'create' && isUncheckedText(node)) return true;
    this.#reportType(node, value);
    return false;
  }

  #reportType(node: SchemaNode, value: JsonValue): void {
    const expected = typeWords(node.types);
    const message = `${labelOf(this.#path)} must be ${expected}, not ${shown(value)}`;
    this.report({ code: 'type', message, expected });
  }

  #visitList(node: SchemaNode, list: JsonArray, mode: Mode): void {
    const inside = node.preserve && mode !== 'values' ? 'preserved' : mode;
    const first = node.schema.prefixItems;
    const { items } = node;
    for (const [i, item] of list.entries()) {
      const schema = first?.[i];
      if (schema !== undefined) this.child(i, node.nested(schema), item, inside);
      else if (items !== undefined) this.child(i, items, item, inside);
      else if (inside === 'strict' && node.dialect === 'custom-resource') this.#visitUntyped(i, item);
    }
    checkList(this, node, list);
  }

  #visitObject(node: SchemaNode, object: JsonObject, mode: Mode, isResource: boolean): void {
    const inside = node.preserve && mode !== 'values' ? 'preserved' : mode;
    const below = mode === 'values' ? 'values' : 'strict';
    const embedded = isResource || (node.embedded && mode !== 'values');
    const names = Object.keys(object);
    for (const name of names) {
      const value = object[name] ?? null;
      if (embedded && this.#visitMeta(node, name, value, isResource)) continue;
      if (isResource && name === 'status' && this.options.ignoreStatus) continue;
      const property = node.property(name);
      const matched = node.schema.patternProperties !== undefined && this.#visitPatterns(node, name, value, below);
      if (property !== undefined) this.child(name, property, value, below);
      else if (!matched) this.#visitAdditional(node, name, value, inside, below);
    }
    if (!this.options.partial) checkRequired(this, node, object, embedded && !isResource);
    checkFieldNames(this, node, names);
  }

  #visitAdditional(node: SchemaNode, name: string, value: JsonValue, mode: Mode, below: Mode): void {
    const rest = node.schema.additionalProperties;
    if (node.additional !== undefined) this.child(name, node.additional, value, below);
    else if (rest === true) {
      if (mode !== 'values' && node.dialect === 'custom-resource') this.#visitUntyped(name, value);
    } else if (rest === false || this.#isClosed(node, mode)) this.#reportUnknown(node, name);
  }

  #isClosed(node: SchemaNode, mode: Mode): boolean {
    if (mode !== 'strict' || this.options.unknownFields === 'allow' || node.dialect === 'json-schema') return false;
    return node.dialect === 'custom-resource' || node.schema.properties !== undefined;
  }

  #reportUnknown(node: SchemaNode, name: string): void {
    const suggestions = nearestNames(name, node.propertyNames);
    const message = `${labelOf(this.#path)} has no field ${quoted(name)}${didYouMean(suggestions)}`;
    this.report({ code: 'unknown-field', message, onKey: true, ...(suggestions.length > 0 && { suggestions }) }, name);
  }

  /** Below a place without schema the API server keeps scalars and drops every field of objects. */
  #visitUntyped(segment: JsonPathSegment, value: JsonValue): void {
    if (value === null || typeof value !== 'object' || this.options.unknownFields === 'allow') return;
    this.#path.push(segment);
    if (this.#path.length <= DEEPEST_VALUE) {
      for (const [key, item] of Object.entries(value)) {
        if (isList(value)) this.#visitUntyped(Number(key), item);
        else {
          const message = `${labelOf(this.#path)} may hold no fields: its schema names none, so ${quoted(key)} would be dropped`;
          this.report({ code: 'unknown-field', message, onKey: true }, key);
        }
      }
    }
    this.#path.pop();
  }

  #visitPatterns(node: SchemaNode, name: string, value: JsonValue, mode: Mode): boolean {
    let matched = false;
    for (const [source, schema] of Object.entries(node.schema.patternProperties ?? {})) {
      const pattern = patternOf(source);
      if (pattern === undefined) {
        this.leaveOpen(`the pattern ${quoted(source)} of field names can not be checked here`);
        matched = true;
      } else if (pattern.test(name)) {
        matched = true;
        this.child(name, node.nested(schema), value, mode);
      }
    }
    return matched;
  }

  /** `apiVersion`, `kind` and `metadata` of an object or embedded object; true when there is nothing more to check. */
  #visitMeta(node: SchemaNode, name: string, value: JsonValue, isResource: boolean): boolean {
    if (name !== 'metadata' && name !== 'apiVersion' && name !== 'kind') return false;
    if (name === 'metadata') {
      if (node.dialect !== 'custom-resource' && isResource) return false;
      this.child(name, OBJECT_META_NODE, value, 'strict');
    } else {
      const expected = headProblem(name, value, isResource);
      if (expected !== undefined) {
        const message = `${labelOf([...this.#path, name])} must be ${expected}, not ${shown(value)}`;
        this.report({ code: typeof value === 'string' ? 'format' : 'type', message, expected }, name);
        return true;
      }
    }
    const property = node.property(name);
    if (property !== undefined && isObject(value)) this.child(name, property, value, 'preserved');
    return property === undefined || isObject(value);
  }
}

/** What `apiVersion` or `kind` should have been; undefined when they are right. */
function headProblem(name: 'apiVersion' | 'kind', value: JsonValue, isResource: boolean): string | undefined {
  if (typeof value !== 'string' || value === '') return 'a text that is not empty';
  if (isResource) return undefined;
  if (name === 'apiVersion') return value.split('/').length > 2 ? 'a version or group/version' : undefined;
  return /^[A-Za-z]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?$/.test(value) ? undefined : 'the name of a kind';
}

/** On create the API server takes a list for a text that has a format: it leaves the type to the format's check. */
function isUncheckedText({ dialect, types, format }: SchemaNode): boolean {
  return (
    dialect === 'custom-resource' && types === 16 && format !== undefined && formatCheck(format, dialect) !== undefined
  );
}
