import type { Rule } from '../../../rules/rule.ts';
import { blocksOfType, callKind, moduleAround, moduleKind } from '../module/module.ts';
import { inBlock } from './place.ts';

const called = (provider: string) => ({
  'main.tf': 'module "db" {\n  source = "./db"\n}\n',
  'db/main.tf': `${provider}resource "aws_vpc" "this" {}\n`,
});

/** A module that is called by others and sets up its own provider. */
export const providerInModule: Rule = {
  code: 'terraform/provider-in-module',
  severity: 'info',
  title: 'Provider set up inside a shared module',
  why: 'Such a module can not be called with count, for_each or depends_on, and can not be taken out without breaking its state. Let the caller hand the provider in.',
  source: 'Terraform documentation, Providers Within Modules',
  examples: { bad: called('provider "aws" {\n  region = "eu-west-1"\n}\n\n'), good: called('') },
  *check({ element }, look) {
    if (element.kind !== moduleKind) return;
    const module = moduleAround(element, look);
    const providers = module
      ? blocksOfType(module, 'provider').filter(({ body }) => Object.keys(body).some((key) => key !== '$labels'))
      : [];
    if (providers.length === 0) return;
    const callers = look
      .dependents(element.id)
      .filter(
        (user) =>
          user.element.kind === callKind && user.edges.some((edge) => edge.type === 'uses' && edge.to === element.id),
      );
    if (callers.length === 0) return;
    for (const block of providers)
      yield {
        message: `The provider ${block.labels[0]} is set up inside a module that others call. Let the caller hand it in by providers.`,
        place: inBlock(block, []),
      };
  },
};
