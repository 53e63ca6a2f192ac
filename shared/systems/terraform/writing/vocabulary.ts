/** An argument or a block that the language itself knows. */
export interface KnownWord {
  readonly name: string;
  /** The type of its value, or `block`. */
  readonly type: string;
  readonly text: string;
  readonly required?: boolean;
}

const meta: readonly KnownWord[] = [
  { name: 'count', type: 'number', text: 'How many of it are made. Inside, `count.index` tells them apart.' },
  {
    name: 'for_each',
    type: 'map or set of strings',
    text: 'Makes one for each item. Inside, `each.key` and `each.value` are its own.',
  },
  {
    name: 'depends_on',
    type: 'list of addresses',
    text: 'What must be there first, where no expression says so already.',
  },
];

const condition: readonly KnownWord[] = [
  { name: 'condition', type: 'bool', text: 'Must be true, else the run stops.', required: true },
  { name: 'error_message', type: 'string', text: 'What is said when the condition is false.', required: true },
];

const resource: readonly KnownWord[] = [
  ...meta,
  { name: 'provider', type: 'provider', text: 'Which configuration of its provider makes it, such as `aws.west`.' },
  { name: 'lifecycle', type: 'block', text: 'How it is made anew, kept from being destroyed, and checked.' },
  { name: 'connection', type: 'block', text: 'How provisioners reach it.' },
  { name: 'provisioner', type: 'block', text: 'Runs a command once it is made. A last resort.' },
  { name: 'dynamic', type: 'block', text: 'Makes nested blocks, one for each item of a list or map.' },
];

const data: readonly KnownWord[] = [
  ...meta,
  { name: 'provider', type: 'provider', text: 'Which configuration of its provider reads it.' },
  { name: 'lifecycle', type: 'block', text: 'Checks before and after it is read.' },
  { name: 'dynamic', type: 'block', text: 'Makes nested blocks, one for each item of a list or map.' },
];

const checks: readonly KnownWord[] = [
  { name: 'precondition', type: 'block', text: 'Checked before it is planned.' },
  { name: 'postcondition', type: 'block', text: 'Checked once it is made or read.' },
];

/** What may stand in a block, by the types of the blocks around, outermost first. Source: Terraform language reference, OpenTofu language reference. */
const words: ReadonlyMap<string, readonly KnownWord[]> = new Map([
  [
    'variable',
    [
      {
        name: 'type',
        type: 'type',
        text: 'What values it takes: `string`, `number`, `bool`, `list(…)`, `map(…)`, `object({ … })`.',
      },
      { name: 'description', type: 'string', text: 'What it is for, in words for whoever calls the module.' },
      { name: 'default', type: 'any', text: 'The value where none is given. With it the variable may be left out.' },
      { name: 'validation', type: 'block', text: 'A condition that values must meet.' },
      { name: 'sensitive', type: 'bool', text: 'Keeps the value out of what plan and apply show.' },
      { name: 'nullable', type: 'bool', text: 'False where `null` stands for the default.' },
      { name: 'ephemeral', type: 'bool', text: 'Keeps the value out of state and plan files.' },
    ],
  ],
  ['variable/validation', condition],
  [
    'output',
    [
      { name: 'value', type: 'any', text: 'What the module gives back.', required: true },
      { name: 'description', type: 'string', text: 'What it is, in words for whoever calls the module.' },
      { name: 'sensitive', type: 'bool', text: 'Keeps the value out of what plan and apply show.' },
      { name: 'ephemeral', type: 'bool', text: 'Keeps the value out of state and plan files.' },
      { name: 'depends_on', type: 'list of addresses', text: 'What must be there before the value is read.' },
      { name: 'precondition', type: 'block', text: 'Checked before the value is given back.' },
    ],
  ],
  ['output/precondition', condition],
  [
    'module',
    [
      {
        name: 'source',
        type: 'string',
        text: 'Where the module is: a folder, a registry address or a repository.',
        required: true,
      },
      { name: 'version', type: 'string', text: 'Which versions of a registry module fit.' },
      { name: 'providers', type: 'map', text: 'Which provider configurations the module gets.' },
      ...meta,
    ],
  ],
  ['resource', resource],
  ['ephemeral', data],
  [
    'resource/lifecycle',
    [
      { name: 'create_before_destroy', type: 'bool', text: 'The new one is made before the old one goes.' },
      { name: 'prevent_destroy', type: 'bool', text: 'Refuses any plan that destroys it.' },
      {
        name: 'ignore_changes',
        type: 'list of arguments',
        text: 'Arguments that others may change; `all` for every one.',
      },
      { name: 'replace_triggered_by', type: 'list of addresses', text: 'Made anew when one of these changes.' },
      ...checks,
    ],
  ],
  ['resource/lifecycle/precondition', condition],
  ['resource/lifecycle/postcondition', condition],
  ['data', data],
  ['data/lifecycle', checks],
  ['data/lifecycle/precondition', condition],
  ['data/lifecycle/postcondition', condition],
  [
    'resource/dynamic',
    [
      { name: 'for_each', type: 'list or map', text: 'One block is made for each item.', required: true },
      { name: 'iterator', type: 'name', text: 'What an item is called inside; the label of the block otherwise.' },
      { name: 'content', type: 'block', text: 'What stands in each block.', required: true },
    ],
  ],
  [
    'terraform',
    [
      { name: 'required_version', type: 'string', text: 'Which versions of Terraform or OpenTofu may run it.' },
      { name: 'required_providers', type: 'block', text: 'The providers with their sources and versions.' },
      { name: 'backend', type: 'block', text: 'Where the state is kept.' },
      { name: 'cloud', type: 'block', text: 'The HCP Terraform workspace that runs it.' },
    ],
  ],
  ['provider', [{ name: 'alias', type: 'string', text: 'Name of a further configuration of the same provider.' }]],
  [
    'moved',
    [
      { name: 'from', type: 'address', text: 'Where it stood before.', required: true },
      { name: 'to', type: 'address', text: 'Where it stands now.', required: true },
    ],
  ],
  [
    'import',
    [
      { name: 'to', type: 'address', text: 'The resource that takes it over.', required: true },
      { name: 'id', type: 'string', text: 'What the provider knows it by.' },
      { name: 'for_each', type: 'map or set of strings', text: 'Takes over one for each item.' },
      { name: 'provider', type: 'provider', text: 'Which configuration of its provider reads it.' },
    ],
  ],
  [
    'removed',
    [
      { name: 'from', type: 'address', text: 'What is no longer managed here.', required: true },
      { name: 'lifecycle', type: 'block', text: 'With `destroy = false` it stays in the world.' },
    ],
  ],
  ['removed/lifecycle', [{ name: 'destroy', type: 'bool', text: 'False leaves it in the world.', required: true }]],
  [
    'check',
    [
      { name: 'assert', type: 'block', text: 'A condition that is told of when it is false.', required: true },
      { name: 'data', type: 'block', text: 'Read for this check alone.' },
    ],
  ],
  ['check/assert', condition],
]);

/** What the language itself lets stand in a block. */
export function wordsIn(types: readonly string[]): readonly KnownWord[] {
  return words.get(types.join('/')) ?? [];
}

/** The blocks of a file, each with the editor's snippet for it. */
export const topBlocks: readonly (KnownWord & { readonly snippet: string })[] = [
  {
    name: 'resource',
    type: 'block',
    text: 'Something that a provider makes.',
    snippet: 'resource "${1:type}" "${2:name}" {\n  $0\n}',
  },
  {
    name: 'data',
    type: 'block',
    text: 'Something that is there already and is read.',
    snippet: 'data "${1:type}" "${2:name}" {\n  $0\n}',
  },
  {
    name: 'module',
    type: 'block',
    text: 'A call of another module.',
    snippet: 'module "${1:name}" {\n  source = "${2:./modules/}"\n  $0\n}',
  },
  {
    name: 'variable',
    type: 'block',
    text: 'An input of the module.',
    snippet: 'variable "${1:name}" {\n  description = "${2:What it is for.}"\n  type        = ${3:string}\n}',
  },
  {
    name: 'output',
    type: 'block',
    text: 'A value that the module gives back.',
    snippet: 'output "${1:name}" {\n  description = "${2:What it is.}"\n  value       = $0\n}',
  },
  {
    name: 'locals',
    type: 'block',
    text: 'Names for expressions of this module.',
    snippet: 'locals {\n  ${1:name} = $0\n}',
  },
  { name: 'provider', type: 'block', text: 'How a provider is reached.', snippet: 'provider "${1:name}" {\n  $0\n}' },
  {
    name: 'terraform',
    type: 'block',
    text: 'Versions, providers and where the state is kept.',
    snippet: 'terraform {\n  required_version = "${1:>= 1.5}"\n  $0\n}',
  },
  {
    name: 'moved',
    type: 'block',
    text: 'Tells that a resource has another address now.',
    snippet: 'moved {\n  from = ${1:address}\n  to   = ${2:address}\n}',
  },
  {
    name: 'import',
    type: 'block',
    text: 'Takes over what is there already.',
    snippet: 'import {\n  to = ${1:address}\n  id = "${2:id}"\n}',
  },
  {
    name: 'removed',
    type: 'block',
    text: 'Stops managing a resource.',
    snippet: 'removed {\n  from = ${1:address}\n\n  lifecycle {\n    destroy = false\n  }\n}',
  },
  {
    name: 'check',
    type: 'block',
    text: 'A condition that is told of when it is false.',
    snippet: 'check "${1:name}" {\n  assert {\n    condition     = $2\n    error_message = "$3"\n  }\n}',
  },
  {
    name: 'ephemeral',
    type: 'block',
    text: 'Something that is read and never kept in the state.',
    snippet: 'ephemeral "${1:type}" "${2:name}" {\n  $0\n}',
  },
];
