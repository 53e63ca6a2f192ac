import { compactNamed, reachable } from './compact.mjs';

const accept = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/**
 * Fields that the OpenAPI document calls required because Go always writes them, while the server takes an object
 * without them: `e2e/schemas/enforced.test.ts` finds them.
 */
const notDemanded = {
  'io.k8s.api.apps.v1.ControllerRevision': ['revision'],
  'io.k8s.api.batch.v1.PodFailurePolicy': ['rules'],
  'io.k8s.api.core.v1.HTTPHeader': ['value'],
  'io.k8s.api.core.v1.LimitRangeSpec': ['limits'],
  'io.k8s.api.core.v1.PreferredSchedulingTerm': ['preference'],
  'io.k8s.api.core.v1.SleepAction': ['seconds'],
  'io.k8s.api.core.v1.Sysctl': ['value'],
  'io.k8s.api.discovery.v1.ForZone': ['name'],
  'io.k8s.api.storage.v1.CSIDriver': ['spec'],
  'io.k8s.api.storage.v1.CSINode': ['spec'],
  'io.k8s.api.storage.v1.CSINodeSpec': ['drivers'],
  'io.k8s.api.storage.v1.TokenRequest': ['audience'],
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion': ['served'],
};

/**
 * The built-in kinds as a running API server describes them. The server's own OpenAPI is richer than the files in the
 * module's repository, which are written without enums.
 * @param {(path: string, accept?: string) => Promise<object>} get reads JSON from the server
 */
export async function builtinKinds(get) {
  const version = await get('/version');
  const definitions = {};
  const kindOf = new Map();
  const index = await get('/openapi/v3');
  for (const [path, { serverRelativeURL }] of Object.entries(index.paths)) {
    if (!/^apis?\/.*v\d/.test(path)) continue;
    const document = await get(serverRelativeURL);
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      definitions[name] = compactNamed(name, schema);
      const identities = schema['x-kubernetes-group-version-kind'] ?? [];
      if (identities.length === 1) kindOf.set(identity(identities[0]), name);
    }
  }
  for (const [name, fields] of Object.entries(notDemanded)) definitions[name] = demanding(definitions[name], fields);
  const kinds = [];
  for (const root of ['/api', '/apis']) {
    const groups = await get(root, accept);
    for (const group of groups.items) {
      for (const { version, resources } of group.versions) {
        for (const { resource, responseKind, scope } of resources) {
          const of = { group: group.metadata.name ?? '', version, kind: responseKind.kind };
          const schema = kindOf.get(identity(of));
          if (schema === undefined) throw new Error(`no schema for ${identity(of)}`);
          kinds.push({ ...of, plural: resource, namespaced: scope === 'Namespaced', schema });
        }
      }
    }
  }
  return {
    source: `kubernetes ${version.gitVersion.replace(/^v/, '')}`,
    kinds: kinds.sort((a, b) => identity(a).localeCompare(identity(b), 'en')),
    definitions: reachable(
      kinds.map((kind) => kind.schema),
      definitions,
    ),
  };
}

function identity({ group, version, kind }) {
  return `${group}/${version}/${kind}`;
}

function demanding(schema, notThese) {
  const { required, ...rest } = schema;
  const still = required.filter((field) => !notThese.includes(field));
  if (still.length + notThese.length !== required.length) throw new Error(`${notThese} are not all required any more`);
  return still.length === 0 ? rest : { ...rest, required: still };
}
