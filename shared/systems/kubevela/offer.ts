import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import { commented } from '../../offer/comment.ts';
import type { Ability, Dialect } from '../../offer/dialect.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';
import { patternOf } from '../../schema/pattern.ts';
import type { Schema } from '../../schema/schema.ts';
import { systemNamespace } from './kinds.ts';
import { isPlainBound, isPlainDefault, parameterBlock } from './parameterText.ts';

const noWords: Ability = { lost: 'A parameter block of CUE has no words for it.' };
const withChoices: Ability = { lost: 'Where a parameter lists its choices, these are all that is said of it.' };
const noType: Ability = { lost: 'An application reads outputs by path or name; what they are is not stated.' };

/** What the `parameter` block of a component definition can say (KubeVela documentation). Structs of CUE are open. */
const dialect: Dialect = {
  openObjects: 'all',
  facets: {
    union: { approximated: 'Only a single type is stated, so the parameter takes anything.', as: withoutType },
    nullable: noWords,
    closed: { approximated: 'Structs of parameters are open: further fields are let through.' },
    map: ({ properties }) => (properties ? { lost: 'Further fields beside named ones may be anything.' } : 'carried'),
    required: ({ default: preset }) =>
      preset === undefined ? 'carried' : { approximated: 'A parameter with a default may always be left out.' },
    default: (field) =>
      isPlainDefault(field) ? 'carried' : { lost: 'Only plain values that fit the parameter can be its default.' },
    choices: ({ type, enum: choices = [] }) =>
      choices.every((value) => (type === 'string' && typeof value === 'string') || isWhole(type, value))
        ? 'carried'
        : { lost: 'Choices are texts or whole numbers of the parameter’s own type.' },
    range: (field) => {
      if (field.enum) return withChoices;
      if (isPlainBound(field)) return 'carried';
      return { approximated: 'Bounds below zero and steps are left out.', as: plainBounds };
    },
    length: noWords,
    pattern: ({ enum: choices, pattern = '' }) => {
      if (choices) return withChoices;
      return patternOf(pattern) ? 'carried' : { lost: 'CUE reads patterns by RE2, which has no look-around.' };
    },
    format: noWords,
    unique: noWords,
    description: ({ description = '' }, path) => {
      if (path.length === 0) return { approximated: 'It is the description of the definition.' };
      if (path.at(-1) === '[]' || path.at(-1) === '*') return { lost: 'Only named parameters have a usage line.' };
      return oneLine(description) === description
        ? 'carried'
        : {
            approximated: 'A usage line is one line.',
            as: (field) => ({ ...field, description: oneLine(description) }),
          };
    },
    title: noWords,
    example: noWords,
    alternatives: noWords,
    conditions: noWords,
    rules: noWords,
    merging: noWords,
    apiClass: { lost: 'A component type has no classes.' },
    apiVersions: { lost: 'Only this version is made.' },
    apiKind: { approximated: 'Developers ask by a component of their Application; it makes the object.' },
  },
  output: () => ({ type: noType, description: noType }),
  fieldName: (name) =>
    /^[^_#"\\][^"\\\n]*$/.test(name) ? undefined : { why: 'CUE hides fields whose names begin with _ or #.' },
  outputName: (name) =>
    /^[\w.-]+$/.test(name) ? undefined : { why: 'The annotation that names the outputs takes plain names only.' },
};

/** A ComponentDefinition whose parameters are the inputs. */
export const kubevelaOffer: Offer = {
  title: 'KubeVela component definition',
  role: 'answer',
  express(given) {
    const { contract, ...notes } = narrow(given, dialect);
    const name = labelOf(contract.type);
    const file = `definitions/${name}.yaml`;
    const { outputs = [], owner, description } = contract;
    const outputNames = outputs.map((output) => (output.secret ? `${output.name}!` : output.name)).join(', ');
    const annotations: JsonObject = {
      ...(description ? { 'definition.oam.dev/description': description } : {}),
      ...(owner ? { 'entresol.dev/owner': owner } : {}),
      ...(outputNames ? { 'entresol.dev/outputs': outputNames } : {}),
    };
    const definition: JsonObject = {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'ComponentDefinition',
      metadata: {
        name,
        namespace: systemNamespace,
        ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
      },
      spec: {
        workload: given.asObjects
          ? { definition: { apiVersion: `${given.group}/${given.version}`, kind: given.kind } }
          : { type: 'autodetects.core.oam.dev' },
        schematic: { cue: { template: `${outputBlock(given)}${parameterBlock(contract.inputs ?? {})}` } },
      },
    };
    const yaml = renderYaml(definition);
    const text = given.asObjects
      ? yaml
      : commented(yaml, 'schematic:', ['Fill in: the objects that make it, as output and outputs of the template.']);
    return {
      files: [{ path: file, text }],
      ...notes,
      behind: [
        { file, what: 'objects that the template makes', fillIn: !given.asObjects },
        { file, what: 'kind of the workload', fillIn: false },
      ],
      contract,
    };
  },
};

function outputBlock({ asObjects, group, version, kind }: ApiContract): string {
  const [apiVersion, made] = asObjects ? [`${group}/${version}`, kind] : ['v1', 'ConfigMap'];
  const body = asObjects ? '\tspec: parameter\n' : '';
  return `output: {\n\tapiVersion: "${apiVersion}"\n\tkind:       "${made}"\n\tmetadata: name: context.name\n${body}}\n`;
}

function withoutType({ type: _type, ...rest }: Schema): Schema {
  return rest;
}

function plainBounds(field: Schema): Schema {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf: _step, ...rest } = field;
  const keep = (bound: boolean | number | undefined) => (typeof bound === 'number' && bound >= 0 ? bound : undefined);
  const [low, high, above, below] = [keep(minimum), keep(maximum), keep(exclusiveMinimum), keep(exclusiveMaximum)];
  return {
    ...rest,
    ...(low === undefined ? {} : { minimum: low }),
    ...(high === undefined ? {} : { maximum: high }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(below === undefined ? {} : { exclusiveMaximum: below }),
  };
}

function isWhole(type: Schema['type'], value: unknown): boolean {
  return type === 'integer' && Number.isInteger(value) && Number(value) >= 0;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
