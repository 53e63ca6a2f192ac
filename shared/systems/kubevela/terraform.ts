import type { Output } from '../../contract/port.ts';
import { type JsonObject, textAt } from '../../json.ts';
import type { Schema, SchemaSet } from '../../schema/schema.ts';

const configuration = ['spec', 'schematic', 'terraform', 'configuration'];

/** The HCL text of a definition; undefined where it is JSON, or lies in a repository. */
function hclOf(definition: JsonObject): string | undefined {
  const type = textAt(definition, 'spec', 'schematic', 'terraform', 'type') ?? 'hcl';
  return type === 'hcl' ? textAt(definition, ...configuration) : undefined;
}

const secretName: Schema = {
  type: 'object',
  properties: { name: { type: 'string' }, namespace: { type: 'string' } },
  required: ['name'],
  'x-kubernetes-preserve-unknown-fields': true,
};

/** What KubeVela itself reads beside the variables of the module. */
const ownInputs: SchemaSet = {
  writeConnectionSecretToRef: { ...secretName, description: 'The Secret that the outputs are written into.' },
  providerRef: secretName,
  deleteResource: { type: 'boolean' },
  region: { type: 'string' },
};

/** The variables of a module as inputs. Source: KubeVela documentation, Terraform Component. */
export function terraformInputs(definition: JsonObject): Schema | undefined {
  const text = hclOf(definition);
  if (text === undefined) return undefined;
  const properties: [string, Schema][] = [];
  const required: string[] = [];
  for (const { name, body } of blocksOf(text, 'variable')) {
    const description = /^\s*description\s*=\s*"((?:\\.|[^"\\])*)"/m.exec(body)?.[1];
    const type = typeOf(/^\s*type\s*=\s*(\S.*)$/m.exec(body)?.[1]?.trim() ?? '');
    properties.push([name, { ...type, ...(description ? { description } : {}) }]);
    if (!/^\s*default\s*=/m.test(body)) required.push(name);
  }
  return {
    type: 'object',
    properties: Object.fromEntries([...Object.entries(ownInputs), ...properties]),
    ...(required.length > 0 ? { required } : {}),
    'x-kubernetes-preserve-unknown-fields': true,
  };
}

/** The outputs of a module: keys of the connection Secret. */
export function terraformOutputs(definition: JsonObject): readonly Output[] {
  const text = hclOf(definition);
  if (text === undefined) return [];
  return blocksOf(text, 'output').map(({ name }): Output => ({ name, secret: true, source: 'declared' }));
}

function blocksOf(text: string, word: string): readonly { readonly name: string; readonly body: string }[] {
  const start = new RegExp(`^[ \\t]*${word}\\s+"([^"]+)"\\s*\\{`, 'gm');
  return [...text.matchAll(start)].map((match) => {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; at < text.length && depth > 0; at++) {
      const character = text.charAt(at);
      if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
    }
    return { name: match[1] ?? '', body: text.slice(from, at - 1) };
  });
}

function typeOf(type: string): Schema {
  if (/^"?string"?$/.test(type)) return { type: 'string' };
  if (/^"?number"?$/.test(type)) return { type: 'number' };
  if (/^"?bool"?$/.test(type)) return { type: 'boolean' };
  if (/^(list|set|tuple)\b/.test(type)) return { type: 'array' };
  if (/^(map|object)\b/.test(type)) return { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  return { 'x-kubernetes-preserve-unknown-fields': true };
}
