import { describe, expect, it } from 'vitest';
import { complete } from '../../../workspace/language/complete.ts';
import { hover } from '../../../workspace/language/hover.ts';
import { definitionAt, referencesAt } from '../../../workspace/language/navigate.ts';
import { openMarked } from '../../../workspace/testing/marked.ts';

const db = {
  'modules/db/main.tf': `resource "aws_db_instance" "this" {
  identifier     = var.name
  instance_class = local.class
}

locals {
  class = "db.t3.\${var.options.size}"
}
`,
  'modules/db/variables.tf': `variable "name" {
  description = "Name of the database."
  type        = string
}

variable "multi_az" {
  type    = bool
  default = false
}

variable "options" {
  type    = object({ size = string, backup = optional(number) })
  default = { size = "micro" }
}
`,
  'modules/db/outputs.tf': `output "host" {
  description = "Where it listens."
  value       = aws_db_instance.this.address
}
`,
};

const caller = (text: string) => ({ ...db, 'prod/main.tf': text });
const labels = (files: Readonly<Record<string, string>>) => {
  const { engine, file, position } = openMarked(files);
  return complete(engine, file, position).map(({ label }) => label);
};
const words = (files: Readonly<Record<string, string>>) => {
  const { engine, file, position } = openMarked(files);
  return hover(engine, file, position)?.text;
};
const lines = (
  found: readonly { readonly file: string; readonly range: { readonly start: { readonly line: number } } }[],
) => found.map(({ file, range }) => `${file}:${range.start.line}`);
const definition = (files: Readonly<Record<string, string>>) => {
  const { engine, file, position } = openMarked(files);
  return lines(definitionAt(engine, file, position));
};

describe('completion in Terraform', () => {
  it('offers the blocks of a file', () => {
    expect(labels(caller('res▮'))).toEqual(expect.arrayContaining(['resource', 'module', 'variable']));
  });

  it('offers the inputs of the called module that are not given yet, required ones first', () => {
    const found = labels(caller('module "db" {\n  source = "../modules/db"\n  multi_az = true\n  ▮\n}\n'));
    expect(found[0]).toBe('name');
    expect(found).toEqual(expect.arrayContaining(['options', 'for_each']));
    expect(found).not.toContain('multi_az');
    expect(found).not.toContain('source');
  });

  it('replaces the half of a name that is written', () => {
    const { engine, file, position } = openMarked(caller('module "db" {\n  source = "../modules/db"\n  na▮\n}\n'));
    const name = complete(engine, file, position).find(({ label }) => label === 'name');
    expect(name).toMatchObject({
      insert: 'name = ',
      documentation: 'Name of the database.',
      range: { start: { line: 3, column: 3 }, end: { line: 3, column: 5 } },
    });
  });

  it.each([
    ['variables', 'resource "terraform_data" "x" {\n  input = var.▮\n}\nvariable "zone" {}\n', ['zone']],
    ['locals', 'locals {\n  tags = {}\n}\noutput "x" {\n  value = local.▮\n}\n', ['tags']],
    ['modules', 'module "db" {\n  source = "../modules/db"\n}\noutput "x" {\n  value = module.▮\n}\n', ['db']],
    ['outputs', 'module "db" {\n  source = "../modules/db"\n}\noutput "x" {\n  value = module.db.▮\n}\n', ['host']],
    ['data sources', 'data "aws_ami" "os" {}\noutput "x" {\n  value = data.aws_ami.▮\n}\n', ['os']],
    [
      'attributes',
      'data "aws_ami" "os" {\n  owners = []\n}\noutput "x" {\n  value = data.aws_ami.os.▮\n}\n',
      ['id', 'owners'],
    ],
    ['a template', 'variable "zone" {}\noutput "x" {\n  value = "a-${var.▮}"\n}\n', ['zone']],
  ])('offers %s behind a dot', (_what, text, expected) => {
    expect(labels(caller(text))).toEqual(expected);
  });

  it('offers the attributes of an object variable', () => {
    const files = { ...db, 'modules/db/more.tf': 'output "size" {\n  value = var.options.▮\n}\n' };
    expect(labels(files)).toEqual(['size', 'backup']);
  });

  it('offers folders of modules as source', () => {
    expect(labels(caller('module "db" {\n  source = "▮"\n}\n'))).toEqual(['../modules/db']);
  });

  it('offers true and false for a boolean input, and types for a type', () => {
    expect(labels(caller('module "db" {\n  source = "../modules/db"\n  multi_az = ▮\n}\n'))).toEqual(
      expect.arrayContaining(['true', 'false', 'module', 'merge']),
    );
    expect(labels(caller('variable "x" {\n  type = ▮\n}\n'))).toEqual(expect.arrayContaining(['string', 'list(…)']));
  });

  it('offers variables that are read and not declared, in their label', () => {
    const text = 'output "x" {\n  value = var.zone\n}\nvariable "▮" {\n}\n';
    expect(labels(caller(text))).toEqual(['zone']);
  });

  it('offers the variables in a file of values', () => {
    expect(labels({ ...db, 'modules/db/prod.tfvars': 'name = "a"\n▮' })).toEqual(['multi_az', 'options']);
  });

  it('knows what stands inside JSON texts', () => {
    const json = '{ "variable": { "zone": {} }, "output": { "x": { "value": "${var.▮}" } } }';
    expect(labels({ 'prod/main.tf.json': json })).toEqual(['zone']);
  });
});

describe('hover in Terraform', () => {
  it('says type, default and purpose of a variable where it is read', () => {
    const text =
      'variable "zone" {\n  type = string\n  default = "a"\n  description = "Where."\n}\noutput "x" {\n  value = var.zo▮ne\n}\n';
    expect(words(caller(text))).toBe('**var.zone** string · default "a"\n\nWhere.');
  });

  it('says it of an input of a call, of an output, and of a word of the language', () => {
    expect(words(caller('module "db" {\n  source = "../modules/db"\n  na▮me = "a"\n}\n'))).toContain(
      'Name of the database.',
    );
    const read = 'module "db" {\n  source = "../modules/db"\n}\noutput "x" {\n  value = module.db.ho▮st\n}\n';
    expect(words(caller(read))).toContain('Where it listens.');
    expect(words(caller('variable "x" {\n  sensi▮tive = true\n}\n'))).toContain('out of what plan and apply show');
    const nested = 'resource "a_b" "c" {\n  lifecycle {\n    prevent_de▮stroy = true\n  }\n}\n';
    expect(words(caller(nested))).toContain('Refuses any plan that destroys it');
  });
});

describe('going to a definition and to uses in Terraform', () => {
  it('leads from where something is read to where it stands', () => {
    const main = db['modules/db/main.tf'];
    expect(definition({ ...db, 'modules/db/main.tf': main.replace('var.name', 'var.na▮me') })).toEqual([
      'modules/db/variables.tf:1',
    ]);
    expect(definition({ ...db, 'modules/db/main.tf': main.replace('local.class', 'local.cla▮ss') })).toEqual([
      'modules/db/main.tf:7',
    ]);
    const read = 'module "db" {\n  source = "../modules/db"\n}\noutput "x" {\n  value = module.db.ho▮st\n}\n';
    expect(definition(caller(read))).toEqual(['modules/db/outputs.tf:1']);
    expect(definition(caller(read.replace('▮', '').replace('modules/db"', 'modu▮les/db"')))).toEqual([
      'modules/db/main.tf:1',
    ]);
    const input = 'module "db" {\n  source = "../modules/db"\n  na▮me = "a"\n}\n';
    expect(definition(caller(input))).toEqual(['modules/db/variables.tf:1']);
    expect(definition({ ...db, 'modules/db/prod.tfvars': 'na▮me = "a"\n' })).toEqual(['modules/db/variables.tf:1']);
  });

  it('finds each use of a variable: in its module, in values and in calls', () => {
    const { engine, file, position } = openMarked({
      ...db,
      'modules/db/variables.tf': db['modules/db/variables.tf'].replace('"name"', '"na▮me"'),
      'modules/db/prod.tfvars': 'name = "a"\n',
      'prod/main.tf': 'module "db" {\n  source = "../modules/db"\n  name = "a"\n}\n',
    });
    expect(lines(referencesAt(engine, file, position)).sort()).toEqual([
      'modules/db/main.tf:2',
      'modules/db/prod.tfvars:1',
      'prod/main.tf:3',
    ]);
  });

  it('finds each use of an output', () => {
    const { engine, file, position } = openMarked({
      ...caller('module "db" {\n  source = "../modules/db"\n}\noutput "x" {\n  value = module.db.host\n}\n'),
      'modules/db/outputs.tf': db['modules/db/outputs.tf'].replace('"host"', '"ho▮st"'),
    });
    expect(lines(referencesAt(engine, file, position))).toEqual(['prod/main.tf:5']);
  });
});
