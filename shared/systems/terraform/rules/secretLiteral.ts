import { isList, isObject, type JsonPath, type JsonValue } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { moduleAround, ownBlocks } from '../module/module.ts';
import { inBlock } from './place.ts';

const file = (value: string) => `variable "password" {
  type      = string
  sensitive = true
}

resource "random_thing" "db" {
  password = ${value}
  owner    = var.password
}
`;

/** A password or key that is written into the code. */
export const secretLiteral: Rule = {
  code: 'terraform/secret-literal',
  severity: 'warning',
  title: 'Credential written into the code',
  why: 'Whoever reads the repository can use it, and it stays in the history. Take it from a sensitive variable or a secret store.',
  source: 'Terraform documentation, Sensitive Data in State; Entresol: a credential is not written into code',
  examples: { bad: { 'main.tf': file('"hunter2-hunter2"') }, good: { 'main.tf': file('var.password') } },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    for (const block of module ? ownBlocks(element, module) : []) {
      if (block.type === 'output') continue;
      for (const { path, what } of secretsIn(block))
        yield {
          message: `${what}: take it from a sensitive variable or a secret store, and change it.`,
          place: inBlock(block, path),
        };
    }
  },
};

interface Secret {
  readonly path: JsonPath;
  readonly what: string;
}

function* secretsIn(block: TerraformBlock): Iterable<Secret> {
  const named = block.type === 'variable' ? block.labels[0] : undefined;
  yield* under(block.body, [], named);
}

function* under(value: JsonValue, path: JsonPath, name: string | undefined): Iterable<Secret> {
  if (typeof value === 'string') {
    const key = path.at(-1) === 'default' && name !== undefined ? name : String(path.at(-1));
    const what = secretIn(key, value);
    if (what) yield { path, what };
  } else if (isList(value)) for (const [index, item] of value.entries()) yield* under(item, [...path, index], name);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      if (key !== '$expression' && key !== '$labels' && key !== 'description') yield* under(item, [...path, key], name);
    }
}

/** What a text gives away: by its own form, or by the name it stands under. */
function secretIn(name: string, value: string): string | undefined {
  if (/\b(AKIA|ASIA)[0-9A-Z]{16}\b/.test(value)) return 'This is an access key of AWS';
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(value)) return 'This is a private key';
  if (/\bgh[pousr]_[A-Za-z0-9]{36}\b/.test(value)) return 'This is a token of GitHub';
  const isSecret = /(^|_)(password|passwd|secret|api_key|access_key|secret_key|private_key|auth_token|token)$/i.test(
    name,
  );
  return isSecret && value.length >= 6 && !value.includes('${') && !/^<.*>$/.test(value)
    ? `${name} is written out`
    : undefined;
}
