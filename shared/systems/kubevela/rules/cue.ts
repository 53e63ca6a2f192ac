import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { cueOf, templateOf } from '../definition.ts';
import { definitionText, deploymentCue, deploymentWorkload } from './examples.ts';
import { definitionOf, ofKind } from './subject.ts';

const component = (cue: string) => definitionText('ComponentDefinition', 'web', cue, deploymentWorkload);

export const cueSyntax: Rule = {
  code: 'kubevela/cue-syntax',
  severity: 'error',
  title: 'A CUE template whose brackets do not match',
  why: 'KubeVela compiles the template when the definition is applied, and refuses one that does not parse.',
  source: 'CUE language specification; KubeVela documentation, CUE Basic',
  examples: {
    bad: { 'web.yaml': component(`${deploymentCue}\noutputs: {`) },
    good: { 'web.yaml': component(deploymentCue) },
  },
  *check(subject) {
    const element = definitionOf(subject)?.element;
    const unbalanced = element && templateOf(element.value)?.unbalanced;
    const path = element && cueOf(element.value)?.path;
    if (element && path && unbalanced)
      yield { message: unbalanced.message, place: placeIn(element, path, 'value', unbalanced.span) };
  },
};

export const cueParameter: Rule = {
  code: 'kubevela/cue-parameter',
  severity: 'warning',
  title: 'A definition without a parameter block',
  why: 'The parameter block says what an application may set, and tools read it to offer a form. Write `parameter: {}` for a type that takes nothing.',
  source: 'KubeVela documentation, Component Definition: template.parameter',
  examples: {
    bad: { 'web.yaml': component(deploymentCue.slice(0, deploymentCue.indexOf('parameter: {'))) },
    good: { 'web.yaml': component(deploymentCue) },
  },
  *check(subject) {
    const element = ofKind(subject, 'ComponentDefinition', 'TraitDefinition');
    const template = element && templateOf(element.value);
    const cue = element && cueOf(element.value);
    if (!element || !template || !cue || template.hasParameter || template.unbalanced) return;
    yield {
      message: `The template of ${element.name} has no parameter block. Add one, or parameter: {} where it takes nothing.`,
      place: placeIn(element, cue.path, 'key'),
    };
  },
};

export const cueOutput: Rule = {
  code: 'kubevela/cue-output',
  severity: 'warning',
  title: 'A rendered object without apiVersion or kind',
  why: 'Everything under output and outputs becomes an object in the cluster, which needs both.',
  source: 'KubeVela documentation, Component Definition: template.output',
  examples: {
    bad: { 'web.yaml': component(deploymentCue.replace('  kind: "Deployment"\n', '')) },
    good: { 'web.yaml': component(deploymentCue) },
  },
  *check(subject) {
    const element = definitionOf(subject)?.element;
    const cue = element && cueOf(element.value);
    for (const one of (element && templateOf(element.value)?.rendered) ?? []) {
      if (!element || !cue || !one.plain || (one.apiVersion && one.kind)) continue;
      // The name of one object may be made up of several pieces of the template.
      const lacks = [...(one.apiVersion ? [] : ['apiVersion']), ...(one.kind ? [] : ['kind'])].join(' and ');
      const name = one.name === undefined ? 'output' : `outputs.${one.name}`;
      if (complete(element.value, one.name)) continue;
      yield {
        message: `${name} states no ${lacks}, which every object needs.`,
        place: placeIn(element, cue.path, 'value', one.span),
      };
    }
  },
};

/** True where another piece of the template completes the object. */
function complete(definition: Parameters<typeof templateOf>[0], name: string | undefined): boolean {
  const pieces = templateOf(definition)?.rendered.filter((one) => one.name === name) ?? [];
  const open = pieces.some((one) => !one.plain);
  return open || (pieces.some((one) => one.apiVersion) && pieces.some((one) => one.kind));
}
