import type { Element } from '../../../graph/element.ts';
import { isList, isObject, type JsonPath, type JsonValue, listAt, objectAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { gitText, kustomizationText } from '../examples.ts';
import { delivered, fluxObject } from './subject.ts';

const map = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  region: \${REGION}
`;
const substitute = (name: string) => `  postBuild:\n    substitute:\n      ${name}: eu\n`;

export const substitution: Rule = {
  code: 'flux/substitution',
  severity: 'warning',
  title: 'A variable would become empty',
  why: 'With postBuild every variable in what is delivered is replaced, also in scripts; a name without a value becomes empty. Add the variable, write a default behind := in it, or double its dollar sign for a text that stays.',
  source: 'Flux documentation, Kustomization: spec.postBuild',
  examples: {
    bad: { 'apps.yaml': kustomizationText('apps', substitute('ZONE')), 'git.yaml': gitText(), 'apps/map.yaml': map },
    good: { 'apps.yaml': kustomizationText('apps', substitute('REGION')), 'git.yaml': gitText(), 'apps/map.yaml': map },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization');
    const postBuild = element && valueAt(element.value, ['spec', 'postBuild']);
    if (!element || !isObject(postBuild) || listAt(postBuild, 'substituteFrom').length > 0) return;
    const known = new Set(Object.keys(objectAt(postBuild, 'substitute')));
    for (const object of delivered(subject, look).flatMap(({ id }) => look.byId(id))) {
      if (object.annotations['kustomize.toolkit.fluxcd.io/substitute'] === 'disabled') continue;
      for (const { name, path, start, end } of variablesOf(object)) {
        if (known.has(name)) continue;
        yield {
          message: `\${${name}} becomes empty: the Kustomization ${element.name} gives it no value. Add it to postBuild.substitute, or write $\${${name}} to keep it.`,
          place: placeIn(object, [...object.source.path, ...path], 'value', { start, end }),
          related: [{ message: 'what replaces variables', place: placeIn(element, ['spec', 'postBuild'], 'key') }],
        };
      }
    }
  },
};

interface Variable {
  readonly name: string;
  readonly path: JsonPath;
  readonly start: number;
  readonly end: number;
}

const remembered = new WeakMap<Element, readonly Variable[]>();

/** The variables without a default in an object's texts. */
function variablesOf(element: Element): readonly Variable[] {
  const before = remembered.get(element);
  if (before) return before;
  const found = variablesIn(element.value, []);
  remembered.set(element, found);
  return found;
}

function variablesIn(value: JsonValue, path: JsonPath): readonly Variable[] {
  if (typeof value === 'string')
    return [...value.matchAll(/(?<!\$)\$\{([A-Za-z_]\w*)\}/g)].map((match) => ({
      name: match[1] ?? '',
      path,
      start: match.index,
      end: match.index + match[0].length,
    }));
  if (isList(value)) return value.flatMap((item, index) => variablesIn(item, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([key, member]) => variablesIn(member, [...path, key])) : [];
}
