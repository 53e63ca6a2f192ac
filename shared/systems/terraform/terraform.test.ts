import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { builtInSchemas, openExample } from '../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../workspace/workspace.ts';
import { offeredType } from './moduleElement.ts';
import { typeSchema } from './typeSchema.ts';

const db = {
  'modules/aws-postgres/main.tf': `resource "aws_db_instance" "this" {
  name      = var.name
  subnet_id = local.subnet
}

data "aws_subnet" "db" {}

locals {
  subnet = data.aws_subnet.db.id
}
`,
  'modules/aws-postgres/variables.tf': `variable "name" {
  description = "Name."
  type        = string
}

variable "options" {
  type    = object({ size = number, tags = optional(map(string)) })
  default = { size = 10 }
}
`,
  'modules/aws-postgres/outputs.tf': `output "host" {
  description = "Host."
  value       = aws_db_instance.this.address
}

output "password" {
  value     = aws_db_instance.this.password
  sensitive = true
}
`,
};

const prod = {
  'prod/main.tf': `provider "aws" {
  region = "eu-west-1"
}

module "db" {
  source = "../modules/aws-postgres"
  name   = "orders"
}
`,
};

const edgesOf = (files: Readonly<Record<string, string>>) =>
  [...openExample(files).elements()]
    .flatMap(({ edges }) => edges.map(({ from, type, to }) => `${from} ${type} ${to}`))
    .sort();

async function open(files: Readonly<Record<string, string>>) {
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'test' }, builtInSchemas);
  const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: 'etag' }));
  const delta = await workspace.load(loaded, []);
  return { workspace, delta };
}

describe('a folder of Terraform', () => {
  it('is a module that offers what its variables and outputs say', () => {
    const module = [...openExample(db).elements()].find(({ element }) => element.kind === 'Module')?.element;
    expect(module?.id).toBe('terraform:Module/modules/aws-postgres');
    expect(module?.contract.provides).toEqual([
      {
        key: 'provides:postgres',
        type: 'postgres',
        aliases: [],
        path: [],
        inputs: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string', description: 'Name.' },
            options: {
              type: 'object',
              required: ['size'],
              properties: {
                size: { type: 'number' },
                tags: { type: 'object', additionalProperties: { type: 'string' } },
              },
              default: { size: 10 },
            },
          },
        },
        outputs: [
          { name: 'host', source: 'declared', description: 'Host.' },
          { name: 'password', source: 'declared', secret: true },
        ],
      },
    ]);
  });

  it('joins modules, calls, resources and data sources, also through locals', () => {
    const folder = 'modules/aws-postgres';
    expect(edgesOf({ ...db, ...prod })).toEqual([
      `terraform:Module/${folder} composes terraform:aws_db_instance/${folder}/this`,
      `terraform:Module/${folder} composes terraform:data.aws_subnet/${folder}/db`,
      'terraform:Module/prod composes terraform:ModuleCall/prod/db',
      `terraform:ModuleCall/prod/db uses terraform:Module/${folder}`,
      `terraform:aws_db_instance/${folder}/this uses terraform:data.aws_subnet/${folder}/db`,
    ]);
  });

  it('answers a workload that asks for its type', () => {
    const score =
      'apiVersion: score.dev/v1b1\nmetadata: { name: shop }\ncontainers: { main: { image: . } }\nresources:\n  db: { type: postgres, params: { name: x } }\n';
    expect(edgesOf({ ...db, 'score.yaml': score })).toContain(
      'score:Workload/shop requests terraform:Module/modules/aws-postgres',
    );
  });

  it('is read in JSON too', () => {
    const json = JSON.stringify({
      variable: { size: { type: 'number' } },
      resource: {
        aws_vpc: { main: { cidr: '10.0.0.0/${var.size}' } },
        aws_subnet: { a: { vpc: '${aws_vpc.main.id}' } },
      },
      output: { id: { value: '${aws_vpc.mian.id}' } },
    });
    const engine = openExample({ 'net/main.tf.json': json });
    expect([...engine.elements()].map(({ element }) => element.id)).toContain('terraform:aws_subnet/net/a');
    const [finding] = engine.findings().filter((one) => one.code === 'terraform/undeclared');
    const { start, end } = finding?.range ?? { start: { column: 1 }, end: { column: 1 } };
    expect(json.slice(start.column - 1, end.column - 1)).toBe('aws_vpc.mian');
  });

  it('lets a .tofu file take the place of the .tf file of its name', () => {
    const engine = openExample({
      'a/main.tf': 'resource "a_b" "old" {}\n',
      'a/main.tofu': 'resource "a_b" "new" {}\n',
    });
    expect([...engine.elements()].map(({ element }) => element.name)).toEqual(['a', 'new']);
  });

  it('runs by a Workspace and by a Flux Terraform object', () => {
    const workspace = (module: string) =>
      `apiVersion: tf.upbound.io/v1beta1\nkind: Workspace\nmetadata: { name: w }\nspec:\n  forProvider: { source: Remote, module: '${module}' }\n`;
    const flux =
      'apiVersion: infra.contrib.fluxcd.io/v1alpha2\nkind: Terraform\nmetadata: { name: t, namespace: n }\nspec: { path: ./modules/aws-postgres }\n';
    const edges = edgesOf({
      ...db,
      'w.yaml': workspace('git::https://x.io/a.git//modules/aws-postgres?ref=v1'),
      'f.yaml': flux,
    });
    expect(edges).toContain('terraform:Workspace/w uses terraform:Module/modules/aws-postgres');
    expect(edges).toContain('terraform:Terraform/n/t uses terraform:Module/modules/aws-postgres');
  });
});

describe('a change in one file of a module', () => {
  it('tells the other files, and leaves elements that say the same alone', async () => {
    const other = { 'other/main.tf': 'module "db" {\n  source  = "a/b/c"\n  version = "1.0.0"\n}\n' };
    const { workspace, delta } = await open({ ...db, ...prod, ...other });
    expect(delta.findings.flatMap(({ findings }) => findings).filter((one) => one.severity === 'error')).toEqual([]);
    const path = 'modules/aws-postgres/variables.tf';
    const next = await workspace.edit([{ file: filePath(path), span: { start: 10, end: 14 }, text: 'title' }]);
    const told = next.findings.flatMap(({ file, findings }) =>
      findings.filter((one) => one.severity === 'error').map((one) => `${file} ${one.code}`),
    );
    expect(told.sort()).toEqual([
      'modules/aws-postgres/main.tf terraform/undeclared',
      'prod/main.tf terraform/missing-input',
      'prod/main.tf terraform/unknown-input',
    ]);
    expect(next.elements.map((one) => one.id)).not.toContain('terraform:ModuleCall/other/db');
  });
});

describe('edits of a module', () => {
  const module = 'terraform:Module/modules/aws-postgres';
  const text = async (workspace: Awaited<ReturnType<typeof open>>['workspace'], name: string) =>
    workspace.source(filePath(`modules/aws-postgres/${name}`));

  it('put a new input among the variables, with a validation', async () => {
    const { workspace } = await open(db);
    const args = { element: module, name: 'size', type: 'string', enum: ['small', 'large'], default: 'small' };
    expect((await workspace.run({ id: 'api.add-input', args })).ok).toBe(true);
    expect(await text(workspace, 'variables.tf')).toBe(`${db['modules/aws-postgres/variables.tf']}
variable "size" {
  type    = string
  default = "small"

  validation {
    condition     = contains(["small", "large"], var.size)
    error_message = "The size must be one of small, large."
  }
}
`);
  });

  it('rename a resource with everything that reads it', async () => {
    const { workspace } = await open(db);
    const element = 'terraform:aws_db_instance/modules/aws-postgres/this';
    expect((await workspace.run({ id: 'element.rename', args: { element, name: 'main' } })).ok).toBe(true);
    expect(await text(workspace, 'main.tf')).toContain('resource "aws_db_instance" "main" {');
    expect(await text(workspace, 'outputs.tf')).toContain('aws_db_instance.main.address');
  });

  it('add an output, and delete the module with all its files', async () => {
    const { workspace } = await open(db);
    const args = { element: module, name: 'port', value: 'aws_db_instance.this.port' };
    expect((await workspace.run({ id: 'terraform.add-output', args })).ok).toBe(true);
    expect(await text(workspace, 'outputs.tf')).toContain(
      '\noutput "port" {\n  value = aws_db_instance.this.port\n}\n',
    );
    expect((await workspace.run({ id: 'element.delete', args: { elements: [module] } })).ok).toBe(true);
    expect(await text(workspace, 'variables.tf')).toBeUndefined();
  });

  it('take one resource out of a file that holds more', async () => {
    const { workspace } = await open({ 'a/main.tf': 'variable "x" {}\n\nresource "a_b" "c" {}\n' });
    const elements = ['terraform:a_b/a/c'];
    expect((await workspace.run({ id: 'element.delete', args: { elements } })).ok).toBe(true);
    expect(await workspace.source(filePath('a/main.tf'))).toBe('variable "x" {}\n');
  });
});

describe('names and types', () => {
  it.each([
    ['terraform-aws-rds', 'rds'],
    ['infra/modules/aws_redis/src', 'redis'],
    ['modules', undefined],
    ['', undefined],
  ])('the folder %j offers %s', (folder, type) => {
    expect(offeredType(folder)).toBe(type);
  });

  it('reads a text that is no type as anything', () => {
    expect(typeSchema({ $expression: 'list(' })).toEqual({ 'x-kubernetes-preserve-unknown-fields': true });
  });
});
