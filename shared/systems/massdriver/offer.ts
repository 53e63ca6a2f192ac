import { renderYaml } from '../../document/edit.ts';
import { expressionText, renderHcl } from '../../document/hcl/hclRender.ts';
import { expressionValue, labelsKey } from '../../document/hcl/hclValue.ts';
import { isObject, type JsonObject } from '../../json.ts';
import type { ApiContract, ApiOutput } from '../../offer/apiContract.ts';
import type { Dialect } from '../../offer/dialect.ts';
import { draft7Conditions, jsonSchemaValue } from '../../offer/jsonSchemaValue.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';
import { typeText } from '../terraform/module/variableText.ts';

/** What the params of a bundle and a resource type can say: JSON Schema of draft 7 (Bundle YAML Specification). */
const dialect: Dialect = {
  facets: {
    conditions: draft7Conditions,
    description: (_field, path) =>
      path.length === 0 ? { approximated: 'It is the description of the bundle.' } : 'carried',
    rules: { lost: 'Params are checked by JSON Schema, which has no words for it.' },
    merging: { lost: 'How changes merge matters to the API server only.' },
    apiOwner: { lost: 'A bundle has no place for its owner; its domain can say it.' },
    apiClass: { lost: 'Which bundle answers is drawn in the service; there are no classes.' },
    apiVersions: { lost: 'A bundle has one version; others are other bundles of that name.' },
    apiKind: { approximated: 'It is asked for by a dependency that is drawn, not by an object.' },
  },
  output: () => ({
    exists: { approximated: 'Stated by the resource type, a file of its own.', kept: true },
  }),
  fieldName: (name, path) => {
    if (path.length > 0) return undefined;
    if (reserved.has(name))
      return { name: `${name}_param`, why: 'Modules, or Massdriver, take the name for something else.' };
    return /^[A-Za-z_][\w-]*$/.test(name)
      ? undefined
      : {
          name: `param_${name.replaceAll(/[^\w-]+/g, '_')}`,
          why: 'Params become variables: letters, digits, _ and -.',
        };
  },
};

const reserved: ReadonlySet<string> = new Set([
  'md_metadata',
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'lifecycle',
  'depends_on',
  'locals',
]);

/** A bundle with the API's inputs as params, the resource type that it gives, and a module to start from. */
export const massdriverOffer: Offer = {
  title: 'Massdriver bundle',
  role: 'answer',
  express(given) {
    const { contract: narrowed, ...notes } = narrow(given, dialect);
    const label = labelOf(given.type, 50);
    const name = label.length < 3 ? `${label}-api` : label;
    const description = (narrowed.description ?? `Makes a ${given.kind} for a team.`).slice(0, 1024).padEnd(10, '.');
    const contract: ApiContract = { ...narrowed, description };
    const bundle = `bundles/${name}`;
    const main = `${bundle}/src/main.tf`;
    const type = `resource-types/${name}/massdriver.yaml`;
    return {
      files: [
        { path: `${bundle}/massdriver.yaml`, text: renderYaml(bundleObject(contract, name)) },
        { path: `${bundle}/src/_massdriver_variables.tf`, text: variablesText(contract) },
        { path: main, text: mainText(contract) },
        { path: type, text: renderYaml(typeObject(contract, name)) },
      ],
      ...notes,
      behind: [
        { file: main, what: 'resources that make it', fillIn: true },
        { file: main, what: 'values of the resource', fillIn: true },
        { file: `${bundle}/massdriver.yaml`, what: 'step that runs the module', fillIn: false },
        { file: type, what: 'resource type of what it makes', fillIn: false },
      ],
      contract,
    };
  },
};

function bundleObject({ inputs, description }: ApiContract, name: string): JsonObject {
  const { type: _object, ...params } = jsonSchemaValue({ type: 'object', ...inputs });
  return {
    name,
    version: '0.1.0',
    description: description ?? name,
    steps: [{ path: 'src', provisioner: 'opentofu' }],
    params: isObject(params.properties) ? params : { ...params, properties: {} },
    dependencies: {},
    resources: { resource: { resource_type: `${name}@${typeVersion}`, required: true } },
    ui: { 'ui:order': [...Object.keys(inputs?.properties ?? {}), '*'] },
  };
}

/** The first version of the resource type, which the bundle names as what it makes. */
const typeVersion = '0.1.0';

const anyOutput: ApiOutput = { name: 'id', description: 'Identifier of what was made.', secret: false };

function given({ outputs }: ApiContract): readonly ApiOutput[] {
  return outputs?.length ? outputs : [anyOutput];
}

function typeObject(contract: ApiContract, name: string): JsonObject {
  const outputs = given(contract);
  return {
    name,
    version: typeVersion,
    label: contract.kind,
    ui: { connectionOrientation: 'link' },
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema',
      title: contract.kind,
      type: 'object',
      required: outputs.map((output) => output.name),
      properties: Object.fromEntries(
        outputs.map((output): readonly [string, JsonObject] => [
          output.name,
          {
            ...jsonSchemaValue(output.schema ?? { type: 'string' }),
            ...(output.description ? { description: output.description } : {}),
            ...(output.secret ? { '$md.sensitive': true } : {}),
          },
        ]),
      ),
    },
  };
}

/** Every param is a variable of the module; Massdriver writes this file anew at each build. */
function variablesText({ inputs }: ApiContract): string {
  const variables = Object.entries(inputs?.properties ?? {}).map(
    ([name, field]): JsonObject => ({
      [labelsKey]: [name],
      type: expressionValue(typeText(field)),
      ...(inputs?.required?.includes(name) ? {} : { default: null }),
    }),
  );
  return renderHcl({ variable: [...variables, { [labelsKey]: ['md_metadata'], type: expressionValue('any') }] });
}

function mainText(contract: ApiContract): string {
  const names = Object.keys(contract.inputs?.properties ?? {});
  const values = Object.fromEntries(
    given(contract).map(({ name }) => [name, expressionValue('terraform_data.this.id')]),
  );
  const body = renderHcl({
    resource: [
      {
        [labelsKey]: ['terraform_data', 'this'],
        input: Object.fromEntries(
          [...names, 'md_metadata'].map((name): readonly [string, JsonObject] => [
            name,
            expressionValue(`var.${name}`),
          ]),
        ),
      },
      {
        [labelsKey]: ['massdriver_resource', 'resource'],
        field: 'resource',
        name: expressionValue('var.md_metadata.name_prefix'),
        resource: expressionValue(`jsonencode(${expressionText(values, '  ')})`),
      },
    ],
  });
  return `# Fill in: the resources that make it, in place of terraform_data, and the values of the resource.\n${body}`;
}
