import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isList, isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt } from '../../shared/json.ts';

/** The module that is measured beside us, at the version that all numbers are about. */
const release = 'github.com/yannh/kubeconform/cmd/kubeconform@v0.7.0';
const builtIn = join(import.meta.dirname, '..', '..', 'resources', 'schemas', 'kubernetes-1.36.json');

type Built = { readonly found: true; readonly program: string } | { readonly found: false; readonly reason: string };

/** kubeconform, built from its Go module; kept between runs. */
export function buildKubeconform(): Built {
  const folder = join(tmpdir(), `entresol-bench-${release.replace(/\W+/g, '-')}`);
  mkdirSync(folder, { recursive: true });
  const { error, status, stderr } = spawnSync('go', ['install', release], {
    cwd: folder,
    env: { ...process.env, GOBIN: folder },
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (error) return { found: false, reason: `go does not run here: ${error.message}` };
  if (status !== 0) return { found: false, reason: `kubeconform can't be built: ${stderr.trim().split('\n').at(-1)}` };
  return { found: true, program: join(folder, 'kubeconform') };
}

/**
 * Writes the schemas that we check built-in kinds by where kubeconform finds them, a file for each kind with all that it
 * needs. Gives what it takes as `-schema-location`.
 */
export function writeSchemas(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const catalogue: JsonValue = JSON.parse(readFileSync(builtIn, 'utf8'));
  const definitions = objectAt(catalogue, 'definitions');
  for (const kind of listAt(catalogue, 'kinds')) {
    const schema = textAt(kind, 'schema') ?? '';
    const group = (textAt(kind, 'group') ?? '').split('.')[0];
    const name = [textAt(kind, 'kind'), group, textAt(kind, 'version')].filter((part) => part !== '').join('-');
    const needed = closure(schema, definitions);
    writeFileSync(
      join(folder, `${name.toLowerCase()}.json`),
      JSON.stringify({
        $ref: `#/definitions/${schema}`,
        definitions: Object.fromEntries([...needed].map((one) => [one, withLocalRefs(definitions[one] ?? {})])),
      }),
    );
  }
  return join(folder, '{{.ResourceKind}}{{.KindSuffix}}.json');
}

function closure(first: string, definitions: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [first];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...refsIn(definitions[name] ?? {}));
  }
  return found;
}

function refsIn(value: JsonValue): readonly string[] {
  if (isList(value)) return value.flatMap(refsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === '$ref' && typeof inside === 'string' ? [inside] : refsIn(inside),
  );
}

function withLocalRefs(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(withLocalRefs);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key,
      key === '$ref' && typeof inside === 'string' ? `#/definitions/${inside}` : withLocalRefs(inside),
    ]),
  );
}
