import type { Rule } from '../../../rules/rule.ts';
import { damerauLevenshtein, didYouMean } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { builtinNames } from '../builtin/builtin.ts';
import { findType } from '../definitions.ts';
import { definitionKinds, oamGroup } from '../kinds.ts';
import { applicationText, webWith } from './examples.ts';
import { ofKind, typedPieces } from './subject.ts';

export const unknownType: Rule = {
  code: 'kubevela/unknown-type',
  severity: 'warning',
  title: 'A type that no definition explains',
  why: 'KubeVela renders a component, trait, policy or step by the definition of its type. Without one the application is refused. Correct the type, or add the definition or the addon that brings it.',
  source: 'KubeVela documentation, X-Definition',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [webWith('traits:\n  - type: scalar')] }) },
    good: { 'app.yaml': applicationText({ components: [webWith('traits:\n  - type: scaler')] }) },
  },
  *check(subject, look) {
    const element = ofKind(subject, 'Application', 'Workflow');
    if (!element) return;
    for (const { role, piece, type } of typedPieces(element)) {
      if (findType(look, role, type, element.namespace).state !== 'unknown') continue;
      const names = [
        ...look.ofKind(oamGroup, definitionKinds[role]).map((definition) => definition.name),
        ...builtinNames(role),
      ];
      const near = slips(type, new Set(names));
      const path = [...piece.path, 'type'];
      const place = placeIn(element, path);
      if (near.length === 0) {
        const message = `Whether there is a ${definitionKinds[role]} ${type} is unknown: it is neither in this blueprint nor built in. An addon may bring it.`;
        yield { message, place, severity: 'info', unknown: true };
        continue;
      }
      yield {
        message: `No ${definitionKinds[role]} ${type} is in this blueprint or built in${didYouMean(near)}`,
        place,
        fixes: near.map((name, index) => setFix(element, path, name, `Use ${name}`, index === 0)),
      };
    }
  },
};

/** Names that differ by one slip of the keyboard: types are often called much like others. */
function slips(type: string, names: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => name.length > 3 && damerauLevenshtein(type, name) === 1).slice(0, 3);
}
