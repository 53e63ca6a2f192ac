/** The texts of a small Definition for examples; every piece can be replaced. */
export interface DefinitionDraft {
  readonly id?: string;
  readonly type?: string;
  readonly driver?: string;
  /** Lines of `driver_inputs`, without indentation. */
  readonly inputs?: string;
  /** Criteria in flow form; none when empty. */
  readonly criteria?: string;
  /** Further lines of `entity`, without indentation. */
  readonly more?: string;
}

/** A complete Definition that answers s3 with the echo driver, as YAML. */
export function definitionText(draft: DefinitionDraft = {}): string {
  const { id = 's3-shared', type = 's3', criteria = '[{}]' } = draft;
  return `apiVersion: entity.humanitec.io/v1b1
kind: Definition
metadata:
  id: ${id}
entity:
  name: ${id}
  type: ${type}
  driver_type: ${draft.driver ?? 'humanitec/echo'}
  driver_inputs:
${indented(draft.inputs ?? 'values: { bucket: shared, region: eu-west-1 }', 4)}
${draft.more ? `${indented(draft.more, 2)}\n` : ''}${criteria === '' ? '' : `  criteria: ${criteria}\n`}`;
}

/** A Definition of type config with these values. */
export function configText(values: string, criteria = '[{}]'): string {
  return definitionText({ id: 'settings', type: 'config', inputs: `values: ${values}`, criteria });
}

/** A manifest with one workload that has one database, and the given variable. */
export function manifestText(variable: string): string {
  return `workloads:
  shop:
    resources:
      db: { type: postgres }
    variables:
      HOST: "${variable}"
`;
}

function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}`)
    .join('\n');
}

/** A resource block of the orchestrator's Terraform provider. */
export function blockText(type: string, label: string, lines: readonly string[]): string {
  return `resource "platform-orchestrator_${type}" "${label}" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** A module that makes databases, with more arguments. */
export function moduleText(...lines: readonly string[]): string {
  return blockText('module', 'db', [
    'id            = "db"',
    'resource_type = "postgres"',
    'module_source = "./modules/db"',
    ...lines,
  ]);
}

/** A rule that chooses that module, with more arguments. */
export function ruleText(label = 'db', ...lines: readonly string[]): string {
  return blockText('module_rule', label, ['module_id = platform-orchestrator_module.db.id', ...lines]);
}
