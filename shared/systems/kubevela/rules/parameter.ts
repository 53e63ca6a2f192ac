import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { SchemaProblem } from '../../../schema/problem.ts';
import type { Schema } from '../../../schema/schema.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { validate } from '../../../schema/validate.ts';
import { placeIn, renameKeyFix, setFix } from '../../findingPlace.ts';
import { componentProperties, filledProperties, type Piece } from '../application.ts';
import { findType, inputsOfType, type TypeFound } from '../definitions.ts';
import type { Role } from '../kinds.ts';
import { applicationText, webWith } from './examples.ts';
import { ofKind, typedPieces } from './subject.ts';

interface Given {
  readonly element: Element;
  readonly role: Role;
  readonly piece: Piece;
  readonly type: string;
  readonly found: TypeFound;
  readonly inputs: Schema;
}

function* givenIn(subject: LinkedElement, look: Look): Iterable<Given> {
  const element = ofKind(subject, 'Application', 'Workflow');
  if (!element) return;
  for (const { role, piece, type } of typedPieces(element)) {
    const found = findType(look, role, type, element.namespace);
    const inputs = inputsOfType(found, role, type);
    if (inputs) yield { element, role, piece, type, found, inputs };
  }
}

export const parameter: Rule = {
  code: 'kubevela/parameter',
  severity: 'error',
  title: 'A property that its type does not accept',
  why: 'Properties are unified with the parameter block of the definition; a value of another kind stops the rendering, and a required one that is missing leaves the workload incomplete.',
  source: 'KubeVela documentation, Component Definition: template.parameter',
  examples: {
    bad: {
      'app.yaml': applicationText({
        components: [webWith('traits:\n  - type: scaler\n    properties: { replicas: two }')],
      }),
    },
    good: {
      'app.yaml': applicationText({
        components: [webWith('traits:\n  - type: scaler\n    properties: { replicas: 2 }')],
      }),
    },
  },
  *check(subject, look) {
    for (const { element, role, piece, type, found, inputs } of givenIn(subject, look)) {
      // A component whose definition is in the blueprint is held against it as every request is held against its API.
      if (role === 'component' && found.state === 'blueprint') continue;
      const given = role === 'component' ? componentProperties(element.value, piece) : filledProperties(piece);
      for (const problem of validate(inputs, given, { dialect: 'json-schema' }).problems) {
        const value = valueAt(given, problem.path);
        if (typeof value === 'string' && value.startsWith('${')) continue;
        const path = [...piece.path, 'properties', ...problem.path];
        const there = valueAt(element.value, path) !== undefined;
        yield {
          message: `${type}: ${problem.message}`,
          place: there ? placeIn(element, path) : placeIn(element, [...piece.path, 'type']),
          severity: problem.code === 'required' ? 'warning' : 'error',
          fixes: there ? choices(problem).map((each) => setFix(element, path, each, `Use ${each}`)) : [],
        };
      }
    }
  },
};

function choices(problem: SchemaProblem): readonly string[] {
  return problem.code === 'required' ? [] : (problem.suggestions ?? []);
}

export const undeclaredParameter: Rule = {
  code: 'kubevela/undeclared-parameter',
  severity: 'warning',
  title: 'A property that its type does not declare',
  why: 'CUE lets it pass and no part of the template reads it, so it has no effect. Correct the name or leave it out.',
  source: 'KubeVela documentation, Component Definition: template.parameter',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [webWith('', 'imagePullPolcy: Always')] }) },
    good: { 'app.yaml': applicationText({ components: [webWith('', 'imagePullPolicy: Always')] }) },
  },
  *check(subject, look) {
    for (const { element, piece, type, inputs } of givenIn(subject, look)) {
      const { properties } = inputs;
      if (!properties || inputs.anyOf || inputs.additionalProperties) continue;
      for (const key of Object.keys(piece.properties)) {
        if (Object.hasOwn(properties, key)) continue;
        const free = Object.keys(properties).filter((name) => !Object.hasOwn(piece.properties, name));
        const near = nearestNames(key, free, 2);
        const path = [...piece.path, 'properties', key];
        yield {
          message: `${type} declares no ${key}${didYouMean(near) || '; it has no effect.'}`,
          place: placeIn(element, path, 'key'),
          fixes: near.map((name) => renameKeyFix(element, path, name, `Rename to ${name}`)),
        };
      }
    }
  },
};
