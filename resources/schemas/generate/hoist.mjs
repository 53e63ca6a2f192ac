const smallest = 160;
const maps = new Set(['properties', 'patternProperties', 'definitions']);
const lists = new Set(['allOf', 'anyOf', 'oneOf']);
const single = new Set(['items', 'additionalProperties', 'not']);

/**
 * The same kinds with every schema that stands in several places written once, as a definition. An ApplicationSet repeats
 * the Application for each of its generators: without this it is fifty times as long.
 * @param {string} prefix what the names of the new definitions begin with
 * @param {{ source: string, kinds: object[], definitions: Record<string, object> }} file
 */
export function hoisted(prefix, { source, kinds, definitions }) {
  const counts = new Map();
  for (const schema of Object.values(definitions)) each(schema, (part) => count(counts, JSON.stringify(part)));
  const names = new Map();
  for (const [text, times] of counts)
    if (times > 1 && text.length >= smallest) names.set(text, `${prefix}.shared${names.size + 1}`);
  const shared = {};
  for (const [text, name] of names) shared[name] = inside(JSON.parse(text), names);
  const own = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, inside(schema, names)]));
  return { source, kinds, definitions: { ...own, ...used(own, shared) } };
}

function each(schema, visit) {
  for (const [keyword, value] of Object.entries(schema)) {
    for (const part of parts(keyword, value)) {
      visit(part);
      each(part, visit);
    }
  }
}

function parts(keyword, value) {
  if (maps.has(keyword)) return Object.values(value);
  if (lists.has(keyword)) return value;
  return single.has(keyword) && typeof value === 'object' ? [value] : [];
}

/** A schema whose parts are references where they are written elsewhere. */
function inside(schema, names) {
  const place = (part) => {
    const name = names.get(JSON.stringify(part));
    return name === undefined ? inside(part, names) : { $ref: name };
  };
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (maps.has(keyword))
        return [keyword, Object.fromEntries(Object.entries(value).map(([key, part]) => [key, place(part)]))];
      if (lists.has(keyword)) return [keyword, value.map(place)];
      return [keyword, single.has(keyword) && typeof value === 'object' ? place(value) : value];
    }),
  );
}

/** The shared definitions that something refers to: parts of a shared one are often shared themselves, but nowhere else. */
function used(own, shared) {
  const found = {};
  const waiting = Object.values(own);
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop())
    for (const [, name] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g))
      if (shared[name] !== undefined && found[name] === undefined) {
        found[name] = shared[name];
        waiting.push(shared[name]);
      }
  return found;
}

function count(counts, text) {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}
