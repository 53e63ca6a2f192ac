import { renderHcl } from '../../document/hcl/hclRender.ts';
import { expressionKey, labelsKey } from '../../document/hcl/hclValue.ts';
import type { JsonObject } from '../../json.ts';
import type { ApiContract, ApiOutput } from '../../offer/apiContract.ts';
import type { Ability, Dialect } from '../../offer/dialect.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';
import { patternOf } from '../../schema/pattern.ts';
import type { Schema } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';
import { isCheckable, typeText, validationsOf } from './module/variableText.ts';

const noWords: Ability = { lost: 'Variables have no words for it.' };
const inValidation: Ability = { approximated: 'Not in the type, but checked by a validation block.' };
const validated = (field: Schema, path: readonly string[]): Ability =>
  path.length === 1 && isCheckable(field)
    ? inValidation
    : { lost: 'Only variables themselves are validated, not what is inside them.' };

/** What the variables and outputs of a module can say (Terraform documentation, Input Variables and Output Values). */
const dialect: Dialect = {
  facets: {
    integer: { approximated: 'Terraform has numbers only.', as: (field) => ({ ...field, type: 'number' }) },
    union: { approximated: 'A variable has one type, so this one takes any.', as: ({ type: _type, ...rest }) => rest },
    nullable: { approximated: 'Variables take null, which stands for "not given".' },
    open: ({ properties }, path) =>
      path.length === 0
        ? { lost: 'A module takes the arguments that it declares, and no others.' }
        : properties
          ? { lost: 'Objects drop the attributes that their type does not name.' }
          : 'carried',
    closed: { approximated: 'Not stated: what is not declared is refused of modules and dropped from objects.' },
    map: ({ properties }, path) =>
      path.length === 0
        ? { lost: 'A module takes the arguments that it declares, and no others.' }
        : properties
          ? { lost: 'Objects drop the attributes that their type does not name.' }
          : 'carried',
    required: ({ default: preset }) =>
      preset === undefined ? 'carried' : { approximated: 'A variable with a default may always be left out.' },
    default: (field, path) => {
      if (field.default === null || !isValid(field)) return { lost: 'It does not fit the field’s own schema.' };
      return path.length === 1
        ? 'carried'
        : path.at(-1) === '[]' || path.at(-1) === '*'
          ? { lost: 'Items of lists and maps have no defaults.' }
          : { approximated: 'Given by optional() in the type of the variable.' };
    },
    choices: (field, path) =>
      field.enum?.every((value) => typeof value === 'string' || typeof value === 'number')
        ? validated(field, path)
        : noWords,
    range: validated,
    length: validated,
    pattern: (field, path) =>
      patternOf(field.pattern ?? '')
        ? validated(field, path)
        : { lost: 'Terraform reads patterns by RE2, which has no look-around.' },
    format: noWords,
    unique: { lost: 'Lists keep their doubles.' },
    description: (_field, path) =>
      path.length === 1
        ? 'carried'
        : { lost: 'Only variables themselves have a description, not what is inside them.' },
    title: noWords,
    example: noWords,
    alternatives: noWords,
    conditions: noWords,
    rules: noWords,
    merging: noWords,
    apiDescription: { approximated: 'It stands as a comment at the top of main.tf.' },
    apiOwner: { lost: 'A module has no place for its owner; its domain can say it.' },
    apiClass: { lost: 'A module has no classes.' },
    apiVersions: { lost: 'A module’s version is that of the repository it lies in.' },
    apiKind: { approximated: 'It is asked for by a module call, not by an object.' },
  },
  output: () => ({ type: { lost: 'Outputs state no type.' } }),
  fieldName: (name, path) => {
    if (path.length === 0 && reserved.has(name))
      return { name: `${name}_input`, why: 'Module calls take the name for something else.' };
    return isIdentifier(name)
      ? undefined
      : { name: identifier(name), why: 'Names in Terraform are letters, digits, _ and -.' };
  },
  outputName: (name) =>
    isIdentifier(name)
      ? undefined
      : { name: identifier(name), why: 'Names in Terraform are letters, digits, _ and -.' },
};

const reserved: ReadonlySet<string> = new Set([
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'lifecycle',
  'depends_on',
  'locals',
]);

/** A module with the interface of the API: variables, outputs, and a place for its resources. */
export const terraformOffer: Offer = {
  title: 'Terraform module',
  role: 'answer',
  express(given) {
    const { contract: narrowed, ...notes } = narrow(given, dialect);
    // A module that gives nothing back offers nothing: every caller wants to name at least what was made.
    const outputs = narrowed.outputs?.length ? narrowed.outputs : [anyOutput];
    const contract: ApiContract = withoutDescription({ ...narrowed, outputs });
    const folder = `modules/${labelOf(given.type)}`;
    const names = Object.keys(contract.inputs?.properties ?? {});
    const main = `${folder}/main.tf`;
    return {
      files: [
        { path: main, text: mainText(given, names) },
        ...(names.length > 0 ? [{ path: `${folder}/variables.tf`, text: variablesText(given, contract) }] : []),
        { path: `${folder}/outputs.tf`, text: outputsText(outputs) },
      ],
      ...notes,
      behind: [
        { file: main, what: 'resources that make it', fillIn: true },
        { file: main, what: 'providers and their versions', fillIn: true },
        { file: `${folder}/outputs.tf`, what: 'where the outputs come from', fillIn: true },
      ],
      contract,
    };
  },
};

const anyOutput: ApiOutput = { name: 'id', description: 'Identifier of what was made.', secret: false };

function withoutDescription({ description: _comment, ...rest }: ApiContract): ApiContract {
  return rest;
}

function mainText({ description, kind }: ApiContract, names: readonly string[]): string {
  const comment = (description ?? `What a ${kind} is made of.`).split('\n').map((line) => `# ${line}`.trimEnd());
  const input = Object.fromEntries(names.map((name) => [name, { [expressionKey]: `var.${name}` }]));
  const body = renderHcl({
    terraform: [{ required_version: '>= 1.5' }],
    resource: [{ [labelsKey]: ['terraform_data', 'this'], input }],
  });
  const marked = body.replace(
    'resource "terraform_data"',
    '# Fill in: the resources that make it, in place of this one, and above the providers that they need.\nresource "terraform_data"',
  );
  return `${comment.join('\n')}\n${marked}`;
}

function variablesText(given: ApiContract, { inputs = {} }: ApiContract): string {
  const original = Object.values(given.inputs?.properties ?? {});
  const variables = Object.entries(inputs.properties ?? {}).map(([name, field], index): JsonObject => {
    const required = inputs.required?.includes(name) === true;
    // Fields keep their order, so that limits which the type can't say are those of the field that it was made of.
    const full = original[index] ?? field;
    const validation = validationsOf(name, full, required);
    return {
      [labelsKey]: [name],
      ...(field.description ? { description: field.description } : {}),
      type: { [expressionKey]: typeText(full) },
      ...(field.default !== undefined ? { default: field.default } : required ? {} : { default: null }),
      ...(validation.length > 0 ? { validation } : {}),
    };
  });
  return renderHcl({ variable: variables });
}

function outputsText(outputs: readonly ApiOutput[]): string {
  const blocks = outputs.map(
    ({ name, description, secret }): JsonObject => ({
      [labelsKey]: [name],
      ...(description ? { description } : {}),
      value: { [expressionKey]: 'terraform_data.this.id' },
      ...(secret ? { sensitive: true } : {}),
    }),
  );
  return `# Fill in: take each value from the resources of main.tf.\n${renderHcl({ output: blocks })}`;
}

function isValid(field: Schema): boolean {
  const { default: preset, ...schema } = field;
  return preset !== undefined && validate(schema, preset, { dialect: 'custom-resource' }).problems.length === 0;
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(name);
}

function identifier(name: string): string {
  const plain = name.replaceAll(/[^\w-]+/g, '_');
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}
