import type { JsonPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { orchestratorGroup } from '../orchestrator/kinds.ts';
import { textsUnder } from '../texts.ts';
import { definitionText, moduleText, ruleText } from './examples.ts';

const bucket = (text: string) => definitionText({ inputs: `values: { bucket: "${text}" }` });

const escaped = /\$\$\{\s*(?:context\.|resources[.[])[^}]*\}?/;
const bare = /(?<!\$)\$\{\s*(?:context\.|resources[.[]|shared\.|select\.)[^}]*\}?/;

/** A placeholder of the platform that the file's own language reads, or that is doubled where nobody halves it. */
export const wrongEscape: Rule = {
  code: 'humanitec/wrong-escape',
  severity: 'warning',
  title: 'A placeholder with the wrong number of dollar signs',
  why: 'In HCL, ${…} is read by Terraform, so a placeholder of the platform begins with two dollar signs there. In YAML two dollar signs make a literal text, and nothing is filled in.',
  source: 'Humanitec documentation, Placeholders; Terraform documentation, Strings and Templates: escape sequences',
  examples: {
    bad: { 's3.yaml': bucket(`$$\{context.app.id}-files`) },
    good: {
      's3.yaml': bucket(`$\{context.app.id}-files`),
      'main.tf': moduleText(`module_inputs = jsonencode({ name = "$$\{context.env_id}" })`) + ruleText(),
    },
  },
  *check({ element }) {
    if (element.system !== 'humanitec') return;
    const isHcl = /\.(tf|tofu)$/.test(element.source.file);
    if (isHcl && element.group !== orchestratorGroup && element.source.path.length === 0) return;
    for (const [text, path] of textsUnder(element.value, [])) {
      const found = (isHcl ? bare : escaped).exec(text)?.[0];
      if (found === undefined) continue;
      yield {
        message: isHcl
          ? `Terraform reads ${found} itself, and knows no such name. Write $${found} for the platform.`
          : `${found} stays as it is written. Write ${found.slice(1)} to have it filled in.`,
        place: placeIn(element, [...element.source.path, ...withoutExpression(path)]),
      };
    }
  },
};

/** The place of an argument; the text of an expression has none of its own. */
function withoutExpression(path: JsonPath): JsonPath {
  return path.at(-1) === '$expression' ? path.slice(0, -1) : path;
}
