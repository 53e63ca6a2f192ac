import type { LeakWords } from '../../blueprint/blueprint.ts';

/** Names by which infrastructure shows through an API, by whose they are. Several words have to stand side by side. */
const words: Readonly<Record<string, readonly string[]>> = {
  'any cloud': ['region', 'cidr', 'cloud provider', 'provider name', 'provider config', 'machine image'],
  AWS: [
    'vpc',
    'subnet',
    'security group',
    'availability zone',
    'hosted zone',
    'instance class',
    'instance type',
    'arn',
    'ami',
    'iam',
    'kms',
    'ebs',
    'eks',
    'rds',
    'ec2',
  ],
  Azure: ['resource group', 'subscription id', 'vnet', 'sku', 'tenant id', 'aks'],
  'Google Cloud': ['project id', 'machine type', 'gke', 'gcs', 'gcp'],
  'the cluster': [
    'storage class',
    'node selector',
    'node pool',
    'toleration',
    'affinity',
    'priority class',
    'ingress class',
    'image pull secret',
  ],
};

/** Values that only mean something to one provider: region codes and instance classes. */
const values: readonly { readonly provider: string; readonly what: string; readonly pattern: RegExp }[] = [
  {
    provider: 'AWS',
    what: 'region code',
    pattern: /^(us|eu|ap|sa|ca|me|af|il|cn)-(gov-)?(north|south|east|west|central)(east|west)?-\d$/,
  },
  {
    provider: 'Google Cloud',
    what: 'region code',
    pattern:
      /^(us|europe|asia|australia|northamerica|southamerica|me|africa)-(north|south|east|west|central)(east|west)?\d$/,
  },
  { provider: 'Azure', what: 'region code', pattern: /^((north|south|east|west|central)+(europe|us2?|asia|india))$/ },
  {
    provider: 'AWS',
    what: 'instance class',
    pattern: /^((db|cache)\.)?[a-z]\d[a-z]*\.(nano|micro|small|medium|\d*x?large)$/,
  },
  {
    provider: 'Google Cloud',
    what: 'machine type',
    pattern: /^(db-)?(e2|n1|n2d?|c2d?|f1|g1)-(standard|highmem|highcpu|custom|micro|small|medium)(-\d+)*$/,
  },
  { provider: 'Azure', what: 'machine size', pattern: /^(Standard|Basic)_[A-Z]+\d+\w*$/ },
];

/** A word or value of infrastructure that was found. */
export interface Leak {
  readonly provider: string;
  /** In words: `“subnet”`, `the region code eu-west-1`. */
  readonly what: string;
}

/** The word of infrastructure in the name of a field, if any; names and paths that the blueprint allows are none. */
export function leakInName(path: string, name: string, stated: LeakWords): Leak | undefined {
  if (stated.allow.includes(name) || stated.allow.includes(path)) return undefined;
  const parts = ` ${partsOf(name).join(' ')} `;
  for (const [provider, list] of [...stated.words, ...Object.entries(words)]) {
    const word = list.find((one) => parts.includes(` ${partsOf(one).join(' ')} `));
    if (word !== undefined) return { provider, what: `“${word}”` };
  }
  return undefined;
}

/** The value of one provider among the choices or the default of a field, if any. */
export function leakInValues(candidates: readonly unknown[]): Leak | undefined {
  for (const value of candidates) {
    const found = typeof value === 'string' && values.find(({ pattern }) => pattern.test(value));
    if (found) return { provider: found.provider, what: `the ${found.what} ${value}` };
  }
  return undefined;
}

/** `subnetIds`, `subnet_ids` and `SUBNET-ID` are all `subnet`, `id`. */
function partsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((part) => part !== '')
    .map((part) => (part.length > 3 && part.endsWith('s') && !part.endsWith('ss') ? part.slice(0, -1) : part));
}
