import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { patternOf } from '../../../../schema/pattern.ts';
import { placeIn } from '../../../findingPlace.ts';
import { listSites } from '../../../sites.ts';
import { platform } from '../../examples.ts';
import { allPatches } from '../../patchInput.ts';
import { convertible, convertTarget } from '../../transformTyping.ts';
import { inputsOf } from './eachInput.ts';

const patch = (transform: string): string =>
  `{fromFieldPath: spec.size, toFieldPath: spec.region, transforms: [${transform}]}`;

export const transformForm: Rule = {
  code: 'crossplane/transform-form',
  severity: 'error',
  title: 'A transform lacks what its type needs',
  why: 'Each type of transform needs its own settings; function-patch-and-transform refuses the whole input otherwise.',
  source: 'function-patch-and-transform, Resources: patches[].transforms',
  examples: {
    bad: platform({ patches: [patch('{type: string, string: {type: Regexp, regexp: {match: "(["}}}')] }),
    good: platform({ patches: [patch('{type: string, string: {type: Regexp, regexp: {match: "[a-z]+"}}}')] }),
  },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const each of allPatches(input))
        for (const { value, path } of listSites(each.value, ['transforms']))
          for (const problem of problemsOf(value))
            yield { message: problem.message, place: placeIn(composition, [...each.path, ...path, ...problem.path]) };
  },
};

interface FormProblem {
  readonly path: JsonPath;
  readonly message: string;
}

const types = ['map', 'match', 'math', 'string', 'convert'];

/** What is wrong with a transform as it is written, whatever reaches it. */
export function problemsOf(transform: JsonObject): readonly FormProblem[] {
  const type = textAt(transform, 'type');
  if (!type || !types.includes(type))
    return [
      {
        path: ['type'],
        message: type
          ? `There is no transform of type ${type}: use ${types.join(', ')}.`
          : 'The transform has no type.',
      },
    ];
  const settings = valueAt(transform, [type]);
  if (!isObject(settings)) return [{ path: [type], message: `A ${type} transform needs its settings under ${type}.` }];
  const problems = formChecks[type]?.(settings) ?? [];
  return problems.map((problem) => ({ ...problem, path: [type, ...problem.path] }));
}

const mathFields: ReadonlyMap<string, string> = new Map([
  ['Multiply', 'multiply'],
  ['ClampMin', 'clampMin'],
  ['ClampMax', 'clampMax'],
]);

const formChecks: Readonly<Record<string, (settings: JsonObject) => readonly FormProblem[]>> = {
  map: (settings) =>
    Object.keys(settings).length === 0 ? [{ path: [], message: 'The map is empty: give at least one pair.' }] : [],
  match: (settings) => {
    const patterns = listSites(settings, ['patterns']);
    if (patterns.length === 0) return [{ path: ['patterns'], message: 'There is no pattern: list at least one.' }];
    const both = textAt(settings, 'fallbackTo') === 'Input' && settings.fallbackValue !== undefined;
    return [
      ...patterns.flatMap(({ value, path }) => matchPattern(value, path)),
      ...(both ? [{ path: ['fallbackValue'], message: 'Fall back to the input or to a value, not to both.' }] : []),
    ];
  },
  math: (settings) => {
    const type = textAt(settings, 'type') ?? 'Multiply';
    const field = mathFields.get(type);
    if (!field)
      return [{ path: ['type'], message: `There is no math of type ${type}: use Multiply, ClampMin or ClampMax.` }];
    return Number.isInteger(settings[field])
      ? []
      : [{ path: [field], message: `Math of type ${type} needs ${field}, a whole number.` }];
  },
  string: stringProblems,
  convert: (settings) => {
    const toType = textAt(settings, 'toType');
    const target = toType === undefined ? undefined : convertTarget(toType);
    if (!target)
      return [{ path: ['toType'], message: 'toType must be string, int, int64, bool, float64, object or array.' }];
    const format = textAt(settings, 'format') ?? 'none';
    if (!['none', 'quantity', 'json'].includes(format))
      return [{ path: ['format'], message: `There is no format ${format}: use none, quantity or json.` }];
    if (format !== 'none' && convertible(target, format).length === 0)
      return [{ path: ['format'], message: `Nothing can be converted to ${toType} with format ${format}.` }];
    return [];
  },
};

function matchPattern(pattern: JsonObject, path: JsonPath): readonly FormProblem[] {
  const type = textAt(pattern, 'type') ?? 'literal';
  if (type !== 'literal' && type !== 'regexp')
    return [{ path: [...path, 'type'], message: `There is no pattern of type ${type}: use literal or regexp.` }];
  const text = textAt(pattern, type);
  if (text === undefined) return [{ path: [...path, type], message: `A pattern of type ${type} needs ${type}.` }];
  return type === 'regexp' ? regexpProblems(text, [...path, type]) : [];
}

const stringFields: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    Format: ['fmt'],
    Convert: ['convert'],
    TrimPrefix: ['trim'],
    TrimSuffix: ['trim'],
    Regexp: ['regexp', 'match'],
    Join: ['join', 'separator'],
    Replace: ['replace', 'search'],
  }),
);

const conversions = [
  'ToUpper',
  'ToLower',
  'ToBase64',
  'FromBase64',
  'ToJson',
  'ToSha1',
  'ToSha256',
  'ToSha512',
  'ToAdler32',
];

function stringProblems(settings: JsonObject): readonly FormProblem[] {
  const type = textAt(settings, 'type') ?? 'Format';
  const path = stringFields.get(type);
  if (!path)
    return [
      { path: ['type'], message: `There is no string transform ${type}: use ${[...stringFields.keys()].join(', ')}.` },
    ];
  const text = textAt(settings, ...path);
  if (text === undefined) return [{ path, message: `A string transform of type ${type} needs ${path.join('.')}.` }];
  if (type === 'Convert' && !conversions.includes(text))
    return [{ path, message: `There is no conversion ${text}: use ${conversions.join(', ')}.` }];
  if (type !== 'Regexp') return [];
  const group = valueAt(settings, ['regexp', 'group']);
  const count = (text.match(/(?<!\\)\((?!\?[^P<])/g) ?? []).length;
  return [
    ...regexpProblems(text, path),
    ...(typeof group === 'number' && group > count
      ? [{ path: ['regexp', 'group'], message: `The expression has ${count} groups, so there is no group ${group}.` }]
      : []),
  ];
}

function regexpProblems(text: string, path: JsonPath): readonly FormProblem[] {
  return patternOf(text) ? [] : [{ path, message: `"${text}" is no regular expression that Go can read.` }];
}
