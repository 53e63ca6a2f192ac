import { parseExpression } from '../../../document/hcl/readBody.ts';
import { isObject, listAt, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import type { TerraformBlock } from '../../terraform/module/blocks.ts';
import { blocksOfType } from '../../terraform/module/module.ts';
import { typeOfRef } from '../kinds.ts';
import { stepsOf } from '../steps.ts';
import { bundle } from './examples.ts';
import { isRequired } from './names.ts';
import { isBundle, schemaNamed } from './subject.ts';
import { modulesOf } from './variables.ts';

const given = bundle({ artifacts: '  required: [db]\n  properties:\n    db: { $ref: postgres }\n' });
const made = (field: string) => `resource "massdriver_artifact" "db" {
  field    = "${field}"
  name     = "Database"
  artifact = jsonencode({ data = { size = var.size } })
}
`;

/** What the module makes, beside what the bundle says that it gives. */
export const artifactField: Rule = {
  code: 'massdriver/artifact-field',
  severity: 'error',
  title: 'Artifact of the code and of the bundle differ',
  why: 'The field of a massdriver_artifact block names an artifact of massdriver.yaml, and each required artifact needs such a block.',
  source: 'app-and-orchestrators 2, MD11',
  examples: {
    bad: { 'massdriver.yaml': given, 'src/main.tf': made('database') },
    good: { 'massdriver.yaml': given, 'src/main.tf': made('db') },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    const modules = modulesOf(element, look);
    const names = Object.keys(objectAt(element.value, 'artifacts', 'properties'));
    const made = new Set<string>();
    for (const block of modules.flatMap(artifactBlocks)) {
      const field = textAt(block.body, 'field');
      if (field === undefined) continue;
      made.add(field);
      if (names.includes(field)) continue;
      yield {
        message: `massdriver.yaml has no artifact ${field}${didYouMean(nearestNames(field, names)) || '.'}`,
        place: { file: block.file, document: 0, path: [...block.path, 'field'], part: 'value' },
      };
    }
    const complete =
      modules.length > 0 &&
      modules.length === stepsOf(element.value).length &&
      modules.every((module) => module.complete);
    for (const name of complete ? names : [])
      if (isRequired(element.value, 'artifacts', name) && !made.has(name))
        yield {
          message: `No block massdriver_artifact of the code has the field ${name}, which is required.`,
          severity: 'warning',
          place: placeIn(element, ['artifacts', 'properties', name], 'key'),
        };
  },
};

function artifactBlocks(module: Parameters<typeof blocksOfType>[0]): readonly TerraformBlock[] {
  return blocksOfType(module, 'resource').filter(
    ({ labels }) => labels[0] === 'massdriver_artifact' || labels[0] === 'massdriver_resource',
  );
}

const postgres =
  'name: postgres\nlabel: Postgres\nschema:\n  type: object\n  required: [data]\n  properties:\n    data: { type: object }\n';

/** A literal artifact that lacks what its type requires. */
export const artifactShape: Rule = {
  code: 'massdriver/artifact-shape',
  severity: 'warning',
  title: 'Artifact without what its type requires',
  why: 'The service refuses the artifact when it is published. Add the keys that the resource type requires.',
  source: 'app-and-orchestrators 2, MD12',
  examples: {
    bad: {
      'massdriver.yaml': given,
      'type/massdriver.yaml': postgres,
      'src/main.tf': made('db').replace('data =', 'date ='),
    },
    good: { 'massdriver.yaml': given, 'type/massdriver.yaml': postgres, 'src/main.tf': made('db') },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    for (const block of modulesOf(element, look).flatMap(artifactBlocks)) {
      const key = 'artifact' in block.body ? 'artifact' : 'resource';
      const code = isObject(block.body[key]) ? block.body[key].$expression : undefined;
      const call = typeof code === 'string' ? parseExpression(code) : undefined;
      const literal = call?.kind === 'compound' && call.call === 'jsonencode' ? call.parts[0] : undefined;
      if (literal?.kind !== 'object' || literal.entries.some((entry) => entry.keyExpression)) continue;
      const field = textAt(block.body, 'field') ?? '';
      const schema = schemaNamed(look, typeOfRef(textAt(element.value, 'artifacts', 'properties', field, '$ref')));
      const keys = literal.entries.map((entry) => entry.key);
      const absent = listAt(schema, 'required').filter((name) => typeof name === 'string' && !keys.includes(name));
      if (absent.length === 0) continue;
      yield {
        message: `The type of ${field} requires ${absent.join(', ')}. Add it.`,
        place: { file: block.file, document: 0, path: [...block.path, key], part: 'key' },
      };
    }
  },
};
