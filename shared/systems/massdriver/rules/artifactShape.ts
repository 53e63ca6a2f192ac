import { parseExpression } from '../../../document/hcl/readBody.ts';
import { isObject, listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { slotNamed, typeOfSlot } from '../slots.ts';
import { artifactBlocks, given, made, postgres } from './artifactBlocks.ts';
import { isBundle, schemaNamed } from './subject.ts';
import { modulesOf } from './variables.ts';

/** A literal artifact that lacks what its type requires. */
export const artifactShape: Rule = {
  code: 'massdriver/artifact-shape',
  severity: 'warning',
  title: 'Artifact without what its type requires',
  why: 'The service refuses the artifact when it is published. Add the keys that the resource type requires.',
  source: 'Massdriver documentation, Resource Type Specification: schema',
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
      const schema = schemaNamed(look, typeOfSlot(slotNamed(element.value, 'gives', field)));
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
