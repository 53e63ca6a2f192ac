import { describe, expect, it } from 'vitest';
import { openExample } from '../../../workspace/testing/openExample.ts';
import { blockText, moduleText, ruleText } from '../rules/examples.ts';

const type = blockText('resource_type', 'db', [
  'id = "postgres"',
  'output_schema = jsonencode({ type = "object", properties = { host = { type = "string" }, url = { type = "string" } } })',
]);
const score =
  'apiVersion: score.dev/v1b1\nmetadata: { name: shop }\ncontainers: { main: { image: "acme/shop:1" } }\nresources:\n  db: { type: postgres }\n';

function linked(files: Readonly<Record<string, string>>, id: string) {
  const found = [...openExample(files).elements()].find(({ element }) => element.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('a module of the orchestrator, in Terraform files', () => {
  it('offers its type for the class of its rule, with the outputs of the type and its params as inputs', () => {
    const module = moduleText(
      'module_params = { size = { type = "string" }, tier = { type = "string", is_optional = true } }',
    );
    const text = type + module + ruleText('db', 'resource_class = "small"');
    const [port] = linked({ 'main.tf': text }, 'humanitec:Module/db').element.contract.provides;
    expect([port?.type, port?.class]).toEqual(['postgres', 'small']);
    expect(port?.outputs?.map(({ name }) => name)).toEqual(['host', 'url']);
    expect([Object.keys(port?.inputs?.properties ?? {}), port?.inputs?.required]).toEqual([['size', 'tier'], ['size']]);
  });

  it.each(['humanitec/platform-orchestrator', 'stellwerk-labs/platform-orchestrator'])(
    'is known by its types, with the provider of %s',
    (source) => {
      const required = `terraform {\n  required_providers {\n    platform-orchestrator = {\n      source  = "${source}"\n      version = "~> 1.1"\n    }\n  }\n}\n`;
      const files = { 'score.yaml': score, 'versions.tf': required, 'main.tf': type + moduleText() + ruleText() };
      expect(linked(files, 'score:Workload/shop').edges.map(({ to }) => to)).toEqual(['humanitec:Module/db']);
      const plain = openExample({
        ...files,
        'versions.tf': required.replace(source, 'humanitec/platform-orchestrator'),
      });
      const codes = (engine: typeof plain) => engine.findings().map(({ code, file }) => `${file} ${code}`);
      expect(codes(openExample(files))).toEqual(codes(plain));
    },
  );

  it('offers what a catalogue entry and the version published as its default say, and needs what the version does', () => {
    const entry = blockText('module_catalogue_entry', 'db', ['id = "db"', 'resource_type = "postgres"']);
    const version = blockText('module_version', 'first', [
      'module_id = platform-orchestrator_module_catalogue_entry.db.id',
      'semantic_version = "1.0.0"',
      'lifecycle_status = "default"',
      'definition = jsonencode({',
      '  module_source = "inline"',
      '  module_params = { size = { type = "string" } }',
      '  module_inputs = { subnet = "$${resources.net.outputs.subnet}" }',
      '  dependencies = { net = { type = "network", class = "private" } }',
      '  provider_mapping = { aws = "aws.main" }',
      '})',
    ]);
    const provider = blockText('provider', 'aws', ['id = "main"', 'provider_type = "aws"', 'source = "hashicorp/aws"']);
    const rule = blockText('module_rule', 'db', ['module_id = platform-orchestrator_module_catalogue_entry.db.id']);
    const files = { 'score.yaml': score, 'main.tf': type + entry + version + provider + rule };
    const module = linked(files, 'humanitec:Module/db');
    const [port] = module.element.contract.provides;
    expect([port?.type, Object.keys(port?.inputs?.properties ?? {})]).toEqual(['postgres', ['size']]);
    expect(linked(files, 'score:Workload/shop').edges.map(({ to }) => to)).toEqual(['humanitec:Module/db']);
    const made = linked(files, 'humanitec:ModuleVersion/./first');
    expect(made.element.contract.requires.map(({ type: of, outputsUsed }) => [of, outputsUsed[0]?.name])).toEqual([
      ['network', 'subnet'],
    ]);
    expect(made.edges.map((edge) => `${edge.type} ${edge.to}`)).toEqual(
      expect.arrayContaining(['implements humanitec:Module/db', 'uses humanitec:Provider/main']),
    );
  });

  it('offers nothing without a rule', () => {
    expect(linked({ 'main.tf': moduleText() }, 'humanitec:Module/db').element.contract.provides).toEqual([]);
  });

  it('answers a Score workload, wherever in the folder its rule stands', () => {
    const files = { 'score.yaml': score, 'platform/modules.tf': moduleText(), 'platform/rules.tf': ruleText() };
    expect(linked(files, 'score:Workload/shop').edges.map(({ to }) => to)).toEqual(['humanitec:Module/db']);
  });

  it('asks for its dependencies, and leads to its type, its provider and the Terraform resource', () => {
    const provider = blockText('provider', 'aws', ['id = "main"', 'provider_type = "aws"', 'source = "hashicorp/aws"']);
    const module = moduleText(
      'provider_mapping = { aws = "aws.main" }',
      'dependencies = { net = { type = "network", class = "private" } }',
      'module_inputs = jsonencode({ subnet = "$${resources.net.outputs.subnet}" })',
    );
    const { element, edges } = linked({ 'main.tf': type + provider + module + ruleText() }, 'humanitec:Module/db');
    expect(
      element.contract.requires.map(({ name, class: className, outputsUsed }) => [
        name,
        className,
        outputsUsed.map((use) => use.name),
      ]),
    ).toEqual([['net', 'private', ['subnet']]]);
    expect(edges.map((edge) => `${edge.type} ${edge.from === element.id ? edge.to : edge.from}`).toSorted()).toEqual([
      'delivers terraform:platform-orchestrator_module/./db',
      'implements humanitec:ResourceType/postgres',
      'uses humanitec:Provider/main',
    ]);
  });
});

it('environments of one name in two projects are two', () => {
  const environment = (project: string) =>
    blockText('environment', `${project}-dev`, [
      'id = "dev"',
      `project_id = "${project}"`,
      'env_type_id = "development"',
    ]);
  const engine = openExample({ 'main.tf': environment('shop') + environment('billing') });
  expect(engine.findings().filter(({ code }) => code === 'object/duplicate')).toEqual([]);
});

it('a definition in Terraform means what its twin in YAML means', () => {
  const text = `resource "humanitec_resource_definition" "s3" {
  id          = "s3-base"
  name        = "s3-base"
  type        = "s3"
  driver_type = "humanitec/echo"
  driver_inputs = {
    values_string = jsonencode({
      "bucket" = "$\${resources.config.outputs.name}"
    })
  }
}
resource "humanitec_resource_definition_criteria" "s3_0" {
  resource_definition_id = resource.humanitec_resource_definition.s3.id
  class                  = "admin"
}
`;
  const { contract } = linked({ 'def.tf': text }, 'humanitec:Definition/s3-base').element;
  expect(contract.provides.map((port) => [port.type, port.class, port.outputs?.map(({ name }) => name)])).toEqual([
    ['s3', 'admin', ['bucket']],
  ]);
  expect(contract.requires.map((port) => [port.type, port.class, port.outputsUsed.map(({ name }) => name)])).toEqual([
    ['config', 'admin', ['name']],
  ]);
});
