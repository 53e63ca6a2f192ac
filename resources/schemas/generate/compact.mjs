const dropped = new Set([
  'description',
  'title',
  'example',
  'examples',
  'externalDocs',
  'x-kubernetes-group-version-kind',
  'x-kubernetes-patch-merge-key',
  'x-kubernetes-patch-strategy',
  'x-kubernetes-unions',
]);
const maps = new Set(['properties', 'patternProperties', 'definitions']);
const lists = new Set(['allOf', 'anyOf', 'oneOf']);
const single = new Set(['items', 'additionalProperties', 'not']);
const prefix = '#/components/schemas/';
const anyObject = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
const anything = { 'x-kubernetes-preserve-unknown-fields': true };

/** Types that encode themselves: OpenAPI shows them as bare objects or with a union. */
const special = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': {
    oneOf: [{ type: 'string' }, { type: 'number' }],
    format: 'quantity',
  },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { 'x-kubernetes-int-or-string': true },
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': anyObject,
  'io.k8s.apimachinery.pkg.runtime.RawExtension': anyObject,
};

/**
 * The structure of a named OpenAPI v3 schema of Kubernetes.
 * @param {string} name its Go name, for example `io.k8s.api.core.v1.Pod`
 * @param {object} schema
 */
export function compactNamed(name, schema) {
  if (special[name]) return special[name];
  const compacted = compact(schema);
  return Object.keys(compacted).length === 0 ? anything : compacted;
}

/**
 * A schema without its texts: no descriptions, `$ref` by bare name, `allOf` around one reference taken away, and no
 * default that only repeats Go's zero value.
 * @param {object} schema
 */
export function compact(schema) {
  const result = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (dropped.has(keyword)) continue;
    if (keyword === 'default' && isZero(value)) continue;
    if (keyword === '$ref') result.$ref = value.replace(prefix, '');
    else if (keyword === 'allOf' && value.length === 1) Object.assign(result, compact(value[0]));
    else if (maps.has(keyword)) result[keyword] = mapValues(value, compact);
    else if (lists.has(keyword)) result[keyword] = value.map(compact);
    else if (single.has(keyword) && typeof value === 'object') result[keyword] = compact(value);
    else result[keyword] = value;
  }
  return result;
}

/**
 * The definitions that the roots reach, in the order of their names.
 * @param {readonly string[]} roots
 * @param {Record<string, object>} definitions
 */
export function reachable(roots, definitions) {
  const found = new Set();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    const schema = definitions[name];
    if (schema === undefined) throw new Error(`no definition ${name}`);
    found.add(name);
    waiting.push(...references(schema));
  }
  return Object.fromEntries([...found].sort().map((name) => [name, definitions[name]]));
}

function references(schema) {
  const found = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === '$ref') found.push(value);
    else if (maps.has(keyword)) found.push(...Object.values(value).flatMap(references));
    else if (lists.has(keyword)) found.push(...value.flatMap(references));
    else if (single.has(keyword) && typeof value === 'object') found.push(...references(value));
  }
  return found;
}

function isZero(value) {
  if (value === '' || value === 0 || value === false) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
