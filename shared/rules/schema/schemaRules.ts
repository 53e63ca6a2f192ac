import type { QuickFix } from '../../finding/finding.ts';
import type { Element } from '../../graph/element.ts';
import { type JsonPath, type JsonValue, valueAt } from '../../json.ts';
import type { SchemaProblem, SchemaProblemCode } from '../../schema/problem.ts';
import { placeIn } from '../place.ts';
import type { Rule, RuleReport } from '../rule.ts';
import { exampleCrd, exampleObject } from './examples.ts';
import { schemaVerdict } from './verdict.ts';

interface SchemaRuleText {
  readonly code: SchemaProblemCode;
  readonly title: string;
  readonly why: string;
  /** The body of `spec` of a small custom resource that breaks the rule. */
  readonly bad: string;
}

const refused = 'The API server refuses the object.';

const texts: readonly SchemaRuleText[] = [
  {
    code: 'type',
    title: 'Value of the wrong type',
    why: `${refused} Give a value of the type stated.`,
    bad: '{ size: 3 }',
  },
  { code: 'required', title: 'Required field is missing', why: `${refused} Add the field.`, bad: '{ replicas: 1 }' },
  {
    code: 'unknown-field',
    title: 'Field that the kind does not have',
    why: `${refused} (strict field validation), or drops the field in silence. Correct the name.`,
    bad: '{ size: small, replica: 1 }',
  },
  {
    code: 'enum',
    title: 'Value that is none of the choices',
    why: `${refused} Use one of the choices.`,
    bad: '{ size: smal }',
  },
  {
    code: 'pattern',
    title: 'Text that does not match the pattern',
    why: `${refused} Write the text as the pattern says.`,
    bad: '{ size: small, host: "UPPER" }',
  },
  {
    code: 'bounds',
    title: 'Value outside its bounds',
    why: `${refused} Stay inside the bounds.`,
    bad: '{ size: small, replicas: 0 }',
  },
  {
    code: 'format',
    title: 'Text of the wrong format',
    why: `${refused} Write it in the format stated.`,
    bad: '{ size: small, since: yesterday }',
  },
  {
    code: 'duplicate',
    title: 'List entry that stands there twice',
    why: `${refused} Entries of this list are told apart by their keys. Remove one.`,
    bad: '{ size: small, tags: [a, a] }',
  },
  {
    code: 'combination',
    title: 'Fields that do not go together',
    why: `${refused} Keep one of the forms that the schema allows.`,
    bad: '{ size: small, from: { image: a, snapshot: b } }',
  },
  {
    code: 'rule',
    title: 'Rule of the kind is broken',
    why: `${refused} The kind's author wrote this rule in CEL; its message says what holds.`,
    bad: '{ size: small, replicas: 4 }',
  },
];

/** One rule for each way in which an object can break the schema of its kind. */
export const schemaRules: readonly Rule[] = [...texts.map(ruleOf), schemaUnknown()];

function ruleOf({ code, title, why, bad }: SchemaRuleText): Rule {
  return {
    code: `schema/${code}`,
    severity: 'error',
    title,
    why,
    source:
      'Entresol: an object fits the schema that its system publishes; Kubernetes documentation, CustomResourceDefinition, Validation',
    examples: {
      bad: { 'crd.yaml': exampleCrd, 'db.yaml': exampleObject(bad) },
      good: { 'crd.yaml': exampleCrd, 'db.yaml': exampleObject('{ size: small, replicas: 2, host: db-1 }') },
    },
    *check({ element }, look) {
      for (const problem of schemaVerdict(element, look).problems)
        if (problem.code === code) yield reportOf(element, problem);
    },
  };
}

function reportOf(element: Element, problem: SchemaProblem): RuleReport {
  const path =
    problem.code === 'required' && problem.path.length === element.source.path.length
      ? [...problem.path, 'kind']
      : problem.path;
  return {
    message: problem.message,
    place: placeIn(element, path, problem.onKey || problem.code === 'required' ? 'key' : 'value'),
    fixes: fixesOf(element, problem),
  };
}

function fixesOf(element: Element, problem: SchemaProblem): readonly QuickFix[] {
  const { file, document } = element.source;
  const { path, suggestions = [] } = problem;
  const set = (at: JsonPath, value: JsonValue, title: string): QuickFix => ({
    title,
    call: { id: 'text.set', args: { file, document, path: at, value } },
  });
  switch (problem.code) {
    case 'unknown-field':
      return [
        ...suggestions
          .filter((key) => !isThere(element, [...path.slice(0, -1), key]))
          .map((key) => ({
            title: `Rename to ${key}`,
            call: { id: 'text.rename-key', args: { file, document, path, key } },
          })),
        { title: 'Remove it', call: { id: 'text.remove', args: { file, document, path } } },
      ];
    case 'enum':
      return suggestions.map((value) => set(path, value, `Use ${value}`));
    case 'type': {
      const other = asType(valueAt(element.value, path.slice(element.source.path.length)), problem.expected);
      return other === undefined ? [] : [set(path, other, `Write ${JSON.stringify(other)}`)];
    }
    default:
      return [];
  }
}

/** True when the map has that key already, so that another one can't be renamed to it. */
function isThere(element: Element, path: JsonPath): boolean {
  return valueAt(element.value, path.slice(element.source.path.length)) !== undefined;
}

/** The same value in another type, where nothing is lost by it. */
function asType(value: JsonValue | undefined, expected: string | undefined): JsonValue | undefined {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (typeof value !== 'string') return undefined;
  if ((expected === 'integer' || expected === 'number') && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (expected === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return undefined;
}

/** Told once for each kind: its fields can't be checked. */
function schemaUnknown(): Rule {
  return {
    code: 'schema/unknown',
    severity: 'info',
    title: 'No schema, fields not checked',
    why: 'Neither the blueprint nor the built-in catalogue defines the kind. Add its CRD to the blueprint to have it checked.',
    source: 'Entresol: what no schema explains is unknown, neither right nor wrong',
    examples: {
      bad: { 'db.yaml': exampleObject('{ size: small }') },
      good: { 'crd.yaml': exampleCrd, 'db.yaml': exampleObject('{ size: small }') },
    },
    *check({ element }, look) {
      const { unknown } = schemaVerdict(element, look);
      if (unknown.length === 0 || !look.speaksForKind(element)) return;
      for (const { path, apiVersion, kind } of unknown)
        yield {
          message: `No schema for ${kind} (${apiVersion}): its fields are not checked. Add its CRD to the blueprint.`,
          place: placeIn(element, [...path, 'kind']),
          unknown: true,
        };
    },
  };
}
