import { isObject, type JsonPath, listAt, textAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { moduleAround, nameOf, ownBlocks } from '../module/module.ts';
import { inBlock } from './place.ts';

const call = (version: string) => `module "db" {
  source = "terraform-aws-modules/rds/aws"
${version}}
`;

/** A module or provider whose version may change under one's feet. */
export const unpinned: Rule = {
  code: 'terraform/unpinned',
  severity: 'warning',
  title: 'Module or provider without a version',
  why: 'The next init may bring another version, and with it another plan. State a version, or a tag or commit of the repository.',
  source: 'Terraform documentation, Version Constraints; Terraform documentation, Module Sources',
  examples: { bad: { 'main.tf': call('') }, good: { 'main.tf': call('  version = "~> 6.0"\n') } },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    for (const block of module ? ownBlocks(element, module) : []) {
      if (block.type === 'module') yield* ofCall(block);
      if (block.type === 'terraform') yield* ofProviders(block);
    }
  },
};

function* ofCall(block: TerraformBlock): Iterable<RuleReport> {
  const source = textAt(block.body, 'source');
  if (source === undefined || /^\.\.?(\/|$)/.test(source)) return;
  const name = nameOf(block);
  if (isRegistry(source)) {
    if (block.body.version !== undefined) return;
    yield {
      message: `Module ${name} comes from a registry without a version. State one.`,
      place: inBlock(block, ['source']),
    };
    return;
  }
  const isGit = /^(git::|git@)|\.git(\/\/|\?|$)|^github\.com\/|^bitbucket\.org\//.test(source);
  const ref = /[?&]ref=([^&]+)/.exec(source)?.[1];
  if (!isGit) return;
  if (ref === undefined)
    yield {
      message: `Module ${name} follows the main branch of its repository. Add ?ref= with a tag or commit.`,
      place: inBlock(block, ['source']),
    };
  else if (ref === 'main' || ref === 'master' || ref === 'HEAD') {
    const start = source.lastIndexOf(ref);
    const within = { start, end: start + ref.length };
    yield {
      message: `Module ${name} follows the branch ${ref}. Name a tag or commit.`,
      place: inBlock(block, ['source'], 'value', within),
    };
  }
}

/** `NAMESPACE/NAME/PROVIDER`, with a host before it or a folder behind it. */
function isRegistry(source: string): boolean {
  return (
    /^([a-z0-9.-]+\.[a-z]{2,}(:\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(\/\/.*)?$/i.test(source) &&
    !/^(github\.com|bitbucket\.org)\//.test(source)
  );
}

function* ofProviders(block: TerraformBlock): Iterable<RuleReport> {
  const list = block.json ? [block.body.required_providers] : listAt(block.body, 'required_providers');
  for (const [index, providers] of list.entries()) {
    if (!isObject(providers)) continue;
    for (const [name, provider] of Object.entries(providers)) {
      if (!isObject(provider) || '$expression' in provider || textAt(provider, 'version') !== undefined) continue;
      if (textAt(provider, 'source')?.startsWith('terraform.io/builtin/')) continue;
      const path: JsonPath = ['required_providers', ...(block.json ? [] : [index]), name];
      yield {
        message: `The provider ${name} has no version. State one, such as "~> 5.0".`,
        place: inBlock(block, path, 'key'),
      };
    }
  }
}
