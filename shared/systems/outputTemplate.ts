import type { Output } from '../contract/port.ts';

/**
 * The outputs that an `outputs` template of a provisioner renders: the top-level keys of its YAML text, as inferred ones.
 * Undefined where keys are computed (a key inside a loop or made by an action), because then nobody can tell offline.
 */
export function outputsOfTemplate(template: string): readonly Output[] | undefined {
  const outputs: Output[] = [];
  for (const line of template.split(/\r?\n/)) {
    if (/^\{\{-?\s*range\b/.test(line) || /^\{\{[^}]*\}\}\S*\s*:/.test(line)) return undefined;
    const key = /^(?:"([^"]+)"|'([^']+)'|([A-Za-z0-9_.-]+))\s*:(?:\s|$)/.exec(line);
    const name = key?.[1] ?? key?.[2] ?? key?.[3];
    if (name === undefined) continue;
    const secret = /encodeSecretRef|🔐💬/u.test(line);
    if (!outputs.some((output) => output.name === name))
      outputs.push({ name, source: 'inferred', ...(secret ? { secret } : {}) });
  }
  return outputs;
}

/** Parameters without which the templates stop by `fail`: `{{ if not .Params.x }}{{ fail … }}`, `{{ if not (hasKey .Params "x") }}{{ fail … }}`. */
export function paramsThatMustBe(...templates: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const template of templates)
    for (const match of template.matchAll(/\{\{-?\s*if not ([^}]*)\}\}\s*\{\{-?\s*fail\b/g))
      for (const [, field, key] of (match[1] ?? '').matchAll(/\.Params(?:\.(\w+)|\s+"([^"]+)")/g)) {
        const name = field ?? key;
        if (name) names.add(name);
      }
  return [...names];
}

/** Kinds of the objects that a `manifests` template makes, in order. */
export function kindsOfTemplate(template: string): readonly string[] {
  return [...template.matchAll(/^(?:- |\s{2})kind:\s*([A-Za-z]+)\s*$/gm)].flatMap((match) => match[1] ?? []);
}
