import { isList, isObject, type JsonPath, type JsonValue, listAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { listLines, setText } from '../examples.ts';
import { argoSet } from './subject.ts';

export const templateDialect: Rule = {
  code: 'argocd/template-dialect',
  severity: 'warning',
  title: 'Placeholder of the other template dialect',
  why: 'With goTemplate: true a parameter is written {{.name}}, without it {{name}}. The other form stays as it is or stops the ApplicationSet.',
  source: 'Argo CD documentation, ApplicationSet, Go Template: goTemplate',
  examples: {
    bad: { 'set.yaml': setText(listLines(['dev']), { name: '{{cluster}}-shop' }) },
    good: { 'set.yaml': setText(listLines(['dev'])) },
  },
  *check(subject) {
    const element = argoSet(subject);
    if (!element) return;
    const go = valueAt(element.value, ['spec', 'goTemplate']) === true;
    for (const { path, text } of texts(valueAt(element.value, ['spec', 'template']), ['spec', 'template'])) {
      const found = (go ? /\{\{-?\s*([a-z]\w*(?:\.[\w-]+)*)\s*-?\}\}/ : /\{\{-?\s*(\.[\w.-]+)\s*-?\}\}/).exec(text);
      const name = found?.[1];
      if (!found || name === undefined || (go && /^(else|end|range|break|continue)$/.test(name))) continue;
      const right = go ? text.replaceAll(found[0], `{{.${name}}}`) : text.replaceAll(found[0], `{{${name.slice(1)}}}`);
      yield {
        message: go
          ? `With goTemplate the parameter is written {{.${name}}}.`
          : `Without goTemplate the parameter is written {{${name.slice(1)}}}; or set goTemplate: true.`,
        place: placeIn(element, path, 'value', { start: found.index, end: found.index + found[0].length }),
        fixes: [setFix(element, path, right, 'Write it in this dialect', true)],
      };
    }
  },
};

export const missingKey: Rule = {
  code: 'argocd/missing-key',
  severity: 'info',
  title: 'Missing parameters go unnoticed',
  why: 'Without missingkey=error a parameter that is not there becomes "<no value>" in the Application. Set the option, so that the ApplicationSet stops instead.',
  source: 'Argo CD documentation, ApplicationSet, Go Template: goTemplateOptions, missingkey=error',
  examples: {
    bad: { 'set.yaml': setText(listLines(['dev'])).replace('  goTemplateOptions: [missingkey=error]\n', '') },
    good: { 'set.yaml': setText(listLines(['dev'])) },
  },
  *check(subject) {
    const element = argoSet(subject);
    if (!element || valueAt(element.value, ['spec', 'goTemplate']) !== true) return;
    if (listAt(element.value, 'spec', 'goTemplateOptions').includes('missingkey=error')) return;
    yield {
      message: 'A parameter that is missing would become "<no value>". Set goTemplateOptions: [missingkey=error].',
      place: placeIn(element, ['spec', 'goTemplate'], 'key'),
      fixes: [setFix(element, ['spec', 'goTemplateOptions'], ['missingkey=error'], 'Stop on missing parameters', true)],
    };
  },
};

function texts(
  value: JsonValue | undefined,
  path: JsonPath,
): readonly { readonly path: JsonPath; readonly text: string }[] {
  if (typeof value === 'string') return value.includes('{{') ? [{ path, text: value }] : [];
  if (isList(value)) return value.flatMap((item, index) => texts(item, [...path, index]));
  return isObject(value) ? Object.entries(value).flatMap(([key, member]) => texts(member, [...path, key])) : [];
}
