import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { componentsOf, type Piece, policiesOf } from '../application.ts';
import { applicationText, applyWeb, webWith } from './examples.ts';
import { workflowOf } from './subject.ts';

export const duplicateName: Rule = {
  code: 'kubevela/duplicate-name',
  severity: 'error',
  title: 'Two pieces of an application share a name',
  why: 'Components, policies and steps are each found by their name, sub-steps among all steps. KubeVela refuses an application that uses one twice.',
  source: 'KubeVela source, admission webhook of Application: names of components, policies and steps',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [webWith(''), webWith('')] }) },
    good: { 'app.yaml': applicationText({ components: [webWith('')], steps: [applyWeb] }) },
  },
  *check(subject) {
    const flow = workflowOf(subject);
    if (!flow) return;
    const { element, steps } = flow;
    const lists: readonly (readonly [string, readonly Piece[]])[] = [
      ['component', element.kind === 'Application' ? componentsOf(element.value) : []],
      ['policy', element.kind === 'Application' ? policiesOf(element.value) : []],
      ['step', steps],
    ];
    for (const [what, pieces] of lists) {
      const seen = new Map<string, Piece>();
      for (const piece of pieces) {
        const first = piece.name === '' ? undefined : seen.get(piece.name);
        if (!first) {
          seen.set(piece.name, piece);
          continue;
        }
        yield {
          message: `There is another ${what} named ${piece.name}. Give this one a name of its own.`,
          place: placeIn(element, [...piece.path, 'name']),
          related: [{ message: `The first ${what} of that name`, place: placeIn(element, [...first.path, 'name']) }],
        };
      }
    }
  },
};
