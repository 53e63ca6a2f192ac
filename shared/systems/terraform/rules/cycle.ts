import type { JsonPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { type Mention, mentionsOf } from '../module/mentions.ts';
import { moduleAround, moduleKind, type TerraformModule } from '../module/module.ts';

/** What depends on what: a node's address, where it stands, and what it reads. */
interface Node {
  readonly block: TerraformBlock;
  readonly path: JsonPath;
  readonly needs: readonly string[];
}

const locals = (b: string) => `locals {
  a = local.b
  b = ${b}
}

output "a" {
  value = local.a
}
`;

/** Values and resources that wait for each other. */
export const cycle: Rule = {
  code: 'terraform/cycle',
  severity: 'error',
  title: 'Things that need each other',
  why: 'Terraform can not decide which comes first. Break the circle by taking one of the references out.',
  source: 'Terraform documentation, Resource Graph',
  examples: { bad: { 'db/main.tf': locals('upper(local.a)') }, good: { 'db/main.tf': locals('"db"') } },
  *check({ element }, look) {
    const module = element.kind === moduleKind ? moduleAround(element, look) : undefined;
    if (!module) return;
    const nodes = nodesOf(module);
    for (const circle of circlesOf(nodes)) {
      const [first = ''] = circle;
      const node = nodes.get(first);
      if (node)
        yield {
          message: `${[...circle, first].join(' needs ')}: take one of these references out.`,
          place: {
            file: node.block.file,
            document: 0,
            path: node.path,
            part: node.block.type === 'locals' ? 'key' : 'value',
          },
        };
    }
  },
};

function nodesOf(module: TerraformModule): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const block of module.blocks) {
    const { type, labels, path } = block;
    if (type === 'locals')
      for (const name of Object.keys(block.body)) {
        const needs = mentionsOf(block).filter((mention) => mention.argument === name);
        nodes.set(`local.${name}`, { block, path: [...path, name], needs: needs.flatMap(nodeOf) });
      }
    // A module call is no node of its own: its inputs and outputs are followed one by one.
    else if (type === 'resource' || type === 'data') {
      const address = type === 'resource' ? labels.join('.') : `data.${labels.join('.')}`;
      const needs = mentionsOf(block).flatMap(nodeOf);
      nodes.set(address, {
        block,
        path: block.labelPaths.at(-1) ?? path,
        needs: needs.filter((one) => one !== address),
      });
    }
  }
  return nodes;
}

function nodeOf({ kind, type, name }: Mention): readonly string[] {
  if (kind === 'local') return [`local.${name}`];
  if (kind === 'resource') return [`${type}.${name}`];
  return kind === 'data' ? [`data.${type}.${name}`] : [];
}

/** Each circle once, from its first node in the order of the files. */
function circlesOf(nodes: ReadonlyMap<string, Node>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of nodes.keys()) {
    const trail: string[] = [];
    const walk = [{ at: start, next: 0 }];
    while (walk.length > 0) {
      const here = walk[walk.length - 1];
      if (!here) break;
      if (here.next === 0) {
        if (done.has(here.at)) {
          walk.pop();
          continue;
        }
        trail.push(here.at);
      }
      const need = nodes.get(here.at)?.needs[here.next];
      here.next += 1;
      if (need === undefined) {
        done.add(here.at);
        trail.pop();
        walk.pop();
      } else if (trail.includes(need)) circles.push(trail.slice(trail.indexOf(need)));
      else if (nodes.has(need) && !done.has(need)) walk.push({ at: need, next: 0 });
    }
  }
  return circles;
}
