import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cycleThrough } from '../../cycleThrough.ts';
import { placeIn } from '../../findingPlace.ts';
import { componentsOf, inputsOf, outputsOf, type Piece, stepsOf } from '../application.ts';
import { applicationText } from './examples.ts';
import { ofKind } from './subject.ts';

const after = (name: string, other: string) =>
  `name: ${name}\ntype: worker\nproperties: { image: acme/${name}:1.0.0 }\ndependsOn: [${other}]`;

export const dependencyCycle: Rule = {
  code: 'kubevela/dependency-cycle',
  severity: 'error',
  title: 'Pieces that wait for each other',
  why: 'Each waits until the one before it is done, so in a circle none ever starts. Take one dependency out.',
  source: 'KubeVela source, core.oam.dev/v1beta1: Application, dependsOn of components and steps',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [after('a', 'b'), after('b', 'a')] }) },
    good: {
      'app.yaml': applicationText({
        components: [after('a', 'b'), 'name: b\ntype: worker\nproperties: { image: acme/b:1.0.0 }'],
      }),
    },
  },
  *check(subject) {
    const element = ofKind(subject, 'Application', 'Workflow');
    if (!element) return;
    const lists = [
      element.kind === 'Application' ? componentsOf(element.value) : [],
      stepsOf(element.kind, element.value),
    ];
    for (const pieces of lists) {
      const needs = needsOf(pieces);
      for (const piece of pieces) {
        const way = cycleThrough(piece.name, (name) => needs.get(name) ?? []);
        if (!way) continue;
        yield {
          message: `${piece.name} waits for itself: ${[...way, piece.name].join(' → ')}. Take one of these dependencies out.`,
          place: placeIn(element, [...piece.path, 'name']),
        };
      }
    }
  },
};

function needsOf(pieces: readonly Piece[]): ReadonlyMap<string, readonly string[]> {
  const makers = new Map(
    pieces.flatMap((piece) => outputsOf(piece).map((output) => [output.name, piece.name] as const)),
  );
  return new Map(
    pieces.map((piece) => [
      piece.name,
      [
        ...listAt(piece.value, 'dependsOn').filter((name) => typeof name === 'string'),
        ...inputsOf(piece).flatMap((input) => makers.get(input.name) ?? []),
      ],
    ]),
  );
}
