import { renderYaml } from '../../document/edit.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import { labelOf } from '../../offer/names.ts';
import type { Schema } from '../../schema/schema.ts';

/** True for names that a template can read and write without trouble. */
export function isTemplateName(name: string): boolean {
  return /^[A-Za-z_$][\w .$-]*$/.test(name);
}

/** Stops without the parameters that must be, and at values that are no choice. Empty where there is nothing to see to. */
export function initTemplate({ inputs: full }: ApiContract, inputs: Schema | undefined): string {
  const lines = Object.keys(inputs?.properties ?? {}).flatMap((name): readonly string[] => {
    const given = `hasKey .Params ${quoted(name)}`;
    const choices = full?.properties?.[name]?.enum?.filter((value) => typeof value === 'string') ?? [];
    const isChoice = choices.length > 0 && choices.length === full?.properties?.[name]?.enum?.length;
    return [
      ...(inputs?.required?.includes(name)
        ? [`{{ if not (${given}) }}{{ fail ${quoted(`${name} is needed`)} }}{{ end }}`]
        : []),
      ...(isChoice
        ? [
            `{{ if and (${given}) (not (has (${read(name)}) (list ${choices.map(quoted).join(' ')}))) }}` +
              `{{ fail ${quoted(`${name} must be one of ${choices.join(', ')}`)} }}{{ end }}`,
          ]
        : []),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** One name for each resource; secrets keep their first value from run to run. */
export function stateTemplate(contract: ApiContract): string {
  const secrets = ownSecrets(contract).map(
    (name) => `${key(name)}: {{ dig ${quoted(name)} (randAlphaNum 24) .State | quote }}\n`,
  );
  return `name: ${labelOf(contract.type, 30)}-{{ .SourceWorkload }}-{{ substr 0 8 .Guid | lower }}\n${secrets.join('')}`;
}

/** Each output; secret ones as references to the Secret of the resource's name. */
export function outputsTemplate({ outputs = [], asObjects, kind }: ApiContract): string {
  const where = asObjects ? `of what the platform makes of the ${kind}` : 'of what the manifests make';
  const secrets = outputs.some((output) => output.secret);
  return [
    `# Fill in: these are to be the values ${where}.`,
    ...(secrets && asObjects ? [`# The ${kind} has to write a Secret of its own name for the secret ones.`] : []),
    ...outputs.map(({ name, secret }) =>
      secret ? `${key(name)}: {{ encodeSecretRef .State.name ${quoted(name)} }}` : `${key(name)}: {{ .State.name }}`,
    ),
    '',
  ].join('\n');
}

/** The object that requests the API, or a ConfigMap and a Secret to start from. */
export function manifestsTemplate(full: ApiContract, contract: ApiContract): string {
  const head = (apiVersion: string, kind: string) =>
    [
      `- apiVersion: ${apiVersion}`,
      `  kind: ${kind}`,
      '  metadata:',
      '    name: {{ .State.name }}',
      '    {{ if ne .Namespace "" }}',
      '    namespace: {{ .Namespace }}',
      '    {{ end }}',
    ].join('\n');
  const names = Object.keys(contract.inputs?.properties ?? {});
  const values = (form: string) =>
    names.flatMap((name): readonly string[] => {
      const preset = full.inputs?.properties?.[name]?.default;
      const line = `    ${key(name)}: {{ ${read(name)} | ${form} }}`;
      if (preset === undefined) return [`    {{ if hasKey .Params ${quoted(name)} }}`, line, '    {{ end }}'];
      const otherwise = quoted(JSON.stringify(preset));
      const asText = form === 'toJson' ? `{{ ${otherwise} }}` : `{{ ${otherwise} | quote }}`;
      return [
        `    {{ if hasKey .Params ${quoted(name)} }}`,
        line,
        '    {{ else }}',
        `    ${key(name)}: ${asText}`,
        '    {{ end }}',
      ];
    });
  if (full.asObjects) {
    // Where nothing is known of the inputs, whatever is asked for is handed on.
    if (!contract.inputs)
      return `${head(`${full.group}/${full.version}`, full.kind)}\n  spec: {{ .Params | toJson }}\n`;
    const spec = names.length > 0 ? ['  spec:', ...values('toJson')] : ['  spec: {}'];
    return [head(`${full.group}/${full.version}`, full.kind), ...spec, ''].join('\n');
  }
  const secrets = ownSecrets(contract);
  return [
    '# Fill in: what makes the resource, in place of these two.',
    head('v1', 'ConfigMap'),
    ...(names.length > 0 ? ['  data:', ...values('toJson | quote')] : []),
    ...(secrets.length > 0
      ? [
          head('v1', 'Secret'),
          '  data:',
          ...secrets.map((name) => `    ${key(name)}: {{ index .State ${quoted(name)} | b64enc }}`),
        ]
      : []),
    '',
  ].join('\n');
}

/** Secrets that the provisioner has to make up itself, because no platform API does. */
function ownSecrets({ outputs = [], asObjects }: ApiContract): readonly string[] {
  return asObjects ? [] : outputs.filter((output) => output.secret).map((output) => output.name);
}

function read(name: string): string {
  return /^\w+$/.test(name) ? `.Params.${name}` : `index .Params ${quoted(name)}`;
}

/** A text of a Go template: its escapes are those of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function key(name: string): string {
  return renderYaml({ [name]: null }).split(':')[0] ?? name;
}
