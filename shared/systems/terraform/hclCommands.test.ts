import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../command/commandCall.ts';
import { filePath } from '../../document/document.ts';
import { elementIdFrom } from '../../graph/element.ts';
import { builtInSchemas } from '../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../workspace/workspace.ts';

const files = {
  'modules/db/main.tf': `# The database.
variable "name" {
  type        = string # short
  description = "Name of it."
}

resource "aws_db_instance" "this" {
  identifier = var.name # as asked
  size       = "db.\${var.name}"

  depends_on = [
    aws_subnet.db, # the network first
  ]
}

resource "aws_subnet" "db" {}

resource "aws_eip" "db" {
  subnet = aws_subnet.db.id
}

output "host" {
  description = "Where it is."
  value       = aws_db_instance.this.address
}
`,
  'prod/main.tf': `variable "name" {
  type        = string
  description = "Name."
}

provider "aws" {
  region = "eu-west-1"
}

output "x" {
  description = "X."
  value       = var.name
}
`,
} as const;
type Path = keyof typeof files;

async function textAfter(call: CommandCall, path: Path): Promise<string> {
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'x' }, builtInSchemas);
  const loaded = Object.entries(files).map(([file, text]) => ({ path: filePath(file), text, etag: '1' }));
  await workspace.load(loaded, []);
  const result = await workspace.run(call);
  if (!result.ok) throw new Error(result.problem.message);
  const text = (await workspace.source(filePath(path))) ?? '';
  await workspace.undo();
  expect(await workspace.source(filePath(path))).toBe(files[path]);
  return text;
}

const main = files['modules/db/main.tf'];
const module = 'terraform:Module/modules/db';
const instance = 'terraform:aws_db_instance/modules/db/this';

describe('commands on elements of HCL change what they must and nothing else', () => {
  it.each<[string, CommandCall, string]>([
    [
      'rename a resource with all that reads it',
      { id: 'element.rename', args: { element: 'terraform:aws_subnet/modules/db/db', name: 'main' } },
      main
        .replace('resource "aws_subnet" "db"', 'resource "aws_subnet" "main"')
        .replace('aws_subnet.db,', 'aws_subnet.main,')
        .replace('aws_subnet.db.id', 'aws_subnet.main.id'),
    ],
    [
      'delete a resource',
      { id: 'element.delete', args: { elements: ['terraform:aws_eip/modules/db/db'] } },
      main.replace('resource "aws_eip" "db" {\n  subnet = aws_subnet.db.id\n}\n\n', ''),
    ],
    [
      'add an input',
      { id: 'api.add-input', args: { element: module, name: 'zone', type: 'string', required: true } },
      main.replace('it."\n}\n', 'it."\n}\n\nvariable "zone" {\n  type = string\n}\n'),
    ],
    [
      'take an input away',
      { id: 'api.remove-input', args: { element: module, path: ['name'] } },
      main.slice(main.indexOf('resource')),
    ],
    [
      'add an output',
      { id: 'terraform.add-output', args: { element: module, name: 'id', value: 'aws_db_instance.this.id' } },
      `${main}\noutput "id" {\n  value = aws_db_instance.this.id\n}\n`,
    ],
    [
      'set a field',
      {
        id: 'text.set',
        args: { file: 'modules/db/main.tf', document: 0, path: ['resource', 0, 'identifier'], value: 'orders' },
      },
      main.replace('= var.name # as', '= "orders" # as'),
    ],
    [
      'add a field',
      {
        id: 'text.set',
        args: { file: 'modules/db/main.tf', document: 0, path: ['resource', 1, 'cidr'], value: '10.0.0.0/24' },
      },
      main.replace('"db" {}', '"db" {\n  cidr = "10.0.0.0/24"\n}'),
    ],
    [
      'rename a field',
      {
        id: 'text.rename-key',
        args: { file: 'modules/db/main.tf', document: 0, path: ['resource', 2, 'subnet'], key: 'subnet_id' },
      },
      main.replace('  subnet = aws', '  subnet_id = aws'),
    ],
    [
      'take a field away',
      { id: 'text.remove', args: { file: 'modules/db/main.tf', document: 0, path: ['variable', 0, 'description'] } },
      main.replace('  type        = string # short\n  description = "Name of it."\n', '  type = string # short\n'),
    ],
    [
      'add a reference to what has some',
      { id: 'terraform.depend-on', args: { element: instance, on: 'terraform:aws_eip/modules/db/db' } },
      main.replace('first\n', 'first\n    aws_eip.db,\n'),
    ],
    [
      'add a first reference',
      { id: 'terraform.depend-on', args: { element: 'terraform:aws_eip/modules/db/db', on: instance } },
      main
        .replace('db.id\n}', 'db.id\n  depends_on = [aws_db_instance.this]\n}')
        .replace('subnet = aws', 'subnet     = aws'),
    ],
  ])('%s', async (_what, call, expected) => {
    expect(await textAfter(call, 'modules/db/main.tf')).toBe(expected);
  });

  it('call a module, passing on what both know', async () => {
    const call = { id: 'terraform.call-module', args: { element: 'terraform:Module/prod', module } };
    const added = '\nmodule "db" {\n  source = "../modules/db"\n  name   = var.name\n}\n';
    expect(await textAfter(call, 'prod/main.tf')).toBe(files['prod/main.tf'] + added);
  });
});

describe('an edge drawn between elements of Terraform', () => {
  it('means a call between modules, and a dependence in a module', async () => {
    const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
    await workspace.open({ name: 'x' }, builtInSchemas);
    const loaded = Object.entries(files).map(([file, text]) => ({ path: filePath(file), text, etag: '1' }));
    await workspace.load(loaded, []);
    const calls = async (from: string) =>
      (await workspace.joins(elementIdFrom(from), '')).map(({ call, element }) => `${call?.id} ${element}`);
    expect(await calls('terraform:Module/prod')).toContain(`terraform.call-module ${module}`);
    expect(await calls(instance)).toContain('terraform.depend-on terraform:aws_subnet/modules/db/db');
    expect(await calls(instance)).not.toContain(`terraform.depend-on ${instance}`);
  });
});
