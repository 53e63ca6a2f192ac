import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { atlantisText, manifestText } from '../examples.ts';
import { elementsBelow, rootOf } from '../layout.ts';
import { knownTokens, tokensOf } from '../tokens.ts';

export const unknownToken: Rule = {
  code: 'kubefirst/unknown-token',
  severity: 'warning',
  title: 'Token that Kubefirst does not replace',
  why: 'Only the tokens of TOKENS.md are replaced when the template is installed; any other stays in the manifest as it is. Correct its name.',
  source: 'Kubefirst gitops-template, TOKENS.md',
  examples: {
    bad: { 'atlantis.yaml': atlantisText, 'mgmt/map.yaml': manifestText('https://vault.<DOMAIN_NAM_E>') },
    good: { 'atlantis.yaml': atlantisText, 'mgmt/map.yaml': manifestText() },
  },
  *check({ element }, look) {
    if (element.system !== 'kubefirst') return;
    for (const id of elementsBelow(rootOf(element), look))
      for (const one of look.byId(id))
        for (const { name, path, start, end } of tokensOf(one)) {
          if (knownTokens.has(name)) continue;
          const at = [...one.source.path, ...path];
          const text = valueAt(one.value, path);
          yield {
            message: `Kubefirst replaces no token <${name}>.`,
            place: placeIn(one, at, 'value', { start, end }),
            fixes: nearestNames(name, [...knownTokens], 1).map((near) =>
              setFix(one, at, String(text).replaceAll(`<${name}>`, `<${near}>`), `Use <${near}>`, true),
            ),
          };
        }
  },
};
