import { edge, finding, none, type Relation } from './relation.ts';

const definition = (id: string, type: string, inputs: string, criteria = '[{}]', more = '') =>
  `apiVersion: entity.humanitec.io/v1b1
kind: Definition
metadata: { id: ${id} }
entity:
  name: ${id}
  type: ${type}
  driver_type: humanitec/echo
  driver_inputs: ${inputs}
  criteria: ${criteria}
${more}`;
const postgres = definition('db', 'postgres', '{ values: { host: a, port: 5432, name: a } }');
const v2 = (kind: string, name: string, body: string) =>
  `resource "platform-orchestrator_${kind}" "${name}" {\n${body}\n}\n\n`;
const type = v2(
  'resource_type',
  'postgres',
  '  id            = "postgres"\n  output_schema = jsonencode({ type = "object", properties = { host = { type = "string" } } })',
);
const module = (more = '') =>
  v2('module', 'db', `  id            = "db"\n  resource_type = "postgres"\n  module_source = "./modules/db"\n${more}`);
const at = 'platform' as const;

/** Part 3 of the sheet about applications: definitions of version 1, modules and rules of version 2. */
export const humanitecRelations: readonly Relation[] = [
  edge(
    '§3.1 selector → definition chosen for type, class and id',
    {
      'db.yaml': postgres,
      'a.yaml': definition('app', 'config', '{ values: { url: "${resources.postgres.outputs.host}" } }'),
    },
    'humanitec:Definition/app requests humanitec:Definition/db',
  ),
  edge(
    '§3.1 provision key → resource made along',
    {
      'db.yaml': postgres,
      'a.yaml': definition(
        'app',
        'config',
        '{ values: { a: b } }',
        '[{}]',
        '  provision: { postgres: { is_dependent: false } }\n',
      ),
    },
    'humanitec:Definition/app requests humanitec:Definition/db',
  ),
  finding(
    '§3.1 driver → type of the definition',
    {
      'a.yaml': `apiVersion: entity.humanitec.io/v1b1\nkind: Definition\nmetadata: { id: a }\nentity: { name: a, type: workload, driver_type: humanitec/ingress, criteria: [{}] }\n`,
    },
    'humanitec/driver-type',
  ),
  edge(
    '§3.1 secret_refs.store → store',
    {
      'a.yaml': definition(
        'db',
        'postgres',
        '{ values: { host: a }, secret_refs: { password: { store: vault, ref: db } } }',
      ),
      's.yaml': 'apiVersion: humanitec.io/v1alpha1\nkind: SecretStore\nmetadata: { name: vault }\nspec: {}\n',
    },
    'humanitec:Definition/db uses kubernetes:SecretStore/vault',
  ),
  none(
    '§3.1 criteria → application, environment, type',
    'applications and environments live in the service; the criteria are shown on the card and decide who answers',
  ),
  none(
    '§3.1 driver, account → their registration',
    'both are registered in the service, and in Terraform by blocks that hold secrets; the card names them',
  ),
  none(
    '§3.1 < and > → all that depend on it',
    'which resources depend on one is known when an application is deployed; the syntax is checked',
  ),
  edge(
    '§3.2 module → type, rule → module',
    {
      [`${at}/main.tf`]: `${type}${module()}${v2('module_rule', 'db', '  module_id = platform-orchestrator_module.db.id')}`,
      [`${at}/modules/db/main.tf`]: 'output "host" {\n  value = "x"\n}\n',
    },
    'humanitec:Module/db implements humanitec:ResourceType/postgres',
    'humanitec:ModuleRule/platform/db selects humanitec:Module/db',
    'humanitec:Module/db composes terraform:Module/platform/modules/db',
  ),
];
