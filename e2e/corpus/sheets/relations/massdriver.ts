import { edge, finding, none, type Relation } from './relation.ts';

const bundle = (name: string, ...rest: readonly string[]) =>
  [
    `name: ${name}`,
    `description: The ${name} of the shop, for its services.`,
    'version: 1.0.0',
    'params: { properties: { size: { type: string, title: Size } } }',
    ...rest,
    '',
  ].join('\n');
const asks = 'connections: { required: [db], properties: { db: { $ref: acme/postgres } } }';
const makes = 'artifacts: { required: [db], properties: { db: { $ref: acme/postgres } } }';
const nothing = { connections: 'connections: { properties: {} }', artifacts: 'artifacts: { properties: {} }' };
const type = 'name: postgres\nlabel: Postgres\nschema: { type: object, properties: { host: { type: string } } }\n';
const step = 'steps: [{ path: src, provisioner: opentofu }]';

/** Part 2 of the sheet about applications. */
export const massdriverRelations: readonly Relation[] = [
  edge(
    '§2 connection and artifact $ref → resource type',
    {
      'app/massdriver.yaml': bundle('web', asks, nothing.artifacts),
      'db/massdriver.yaml': bundle('database', nothing.connections, makes),
      'types/postgres/massdriver.yaml': type,
    },
    'massdriver:Bundle/web uses massdriver:ResourceType/postgres',
    'massdriver:Bundle/database uses massdriver:ResourceType/postgres',
  ),
  edge(
    '§2 connection → artifact of the bundle that makes it',
    {
      'app/massdriver.yaml': bundle('web', asks, nothing.artifacts),
      'db/massdriver.yaml': bundle('database', nothing.connections, makes),
    },
    'massdriver:Bundle/web requests massdriver:Bundle/database',
  ),
  finding(
    '§2 jq path → field of a connection or parameter',
    { 'massdriver.yaml': bundle('web', asks, nothing.artifacts, 'app: { envs: { SIZE: .params.sise } }') },
    'massdriver/jq-path',
  ),
  finding(
    '§2 $md.enum.connection → connection',
    {
      'massdriver.yaml': bundle('web', nothing.connections, nothing.artifacts).replace(
        'title: Size',
        'title: Size, $md.enum: { connection: net, options: .subnets, value: .id, label: .id }',
      ),
    },
    'massdriver/enum-connection',
  ),
  edge(
    '§2 step.path → module',
    {
      'massdriver.yaml': bundle('web', nothing.connections, nothing.artifacts, step),
      'src/main.tf': 'variable "size" {\n  type = string\n}\n',
    },
    'massdriver:Bundle/web composes terraform:Module/src',
  ),
  finding(
    '§2 field of a Terraform block → artifact',
    {
      'massdriver.yaml': bundle('web', nothing.connections, makes, step),
      'src/main.tf':
        'variable "size" {\n  type = string\n}\n\nresource "massdriver_artifact" "db" {\n  field    = "bd"\n  name     = "db"\n  artifact = jsonencode({ host = "x" })\n}\n',
    },
    'massdriver/artifact-field',
  ),
  finding(
    '§2 params $ref → fragment',
    {
      'massdriver.yaml': bundle('web', nothing.connections, nothing.artifacts).replace(
        '{ type: string, title: Size }',
        '{ $ref: ./size.json }',
      ),
    },
    'massdriver/ref-form',
  ),
  finding(
    '§2 ui path → parameter',
    { 'massdriver.yaml': bundle('web', nothing.connections, nothing.artifacts, 'ui: { ui:order: [sise] }') },
    'massdriver/ui-order',
  ),
  none(
    '§2 instructions and templates → files',
    'they are texts for people and no elements; a missing one stops only the publishing of the type',
  ),
];
