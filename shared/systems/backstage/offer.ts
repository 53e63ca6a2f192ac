import { renderYaml } from '../../document/edit.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import { commented } from '../../offer/comment.ts';
import type { Ability, AbilityOf, Dialect } from '../../offer/dialect.ts';
import { draft7Conditions, jsonSchemaValue } from '../../offer/jsonSchemaValue.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { BehindField, Offer } from '../../offer/offer.ts';
import type { Schema } from '../../schema/schema.ts';
import { parseEntityRef } from './entityRef.ts';

const onlyFields: Ability = { lost: 'A page of a form takes fields; it says nothing of all of them together.' };
const noRules: Ability = { lost: 'Forms check by JSON Schema, which has no words for it.' };
const noOutput: Ability = { lost: 'A Template gives back links to what it wrote, not values of what is made.' };

const perField =
  (fields: AbilityOf = 'carried'): AbilityOf =>
  (field, path) => {
    if (path.length === 0) return onlyFields;
    return typeof fields === 'function' ? fields(field, path) : fields;
  };

/** What the form asks for beside the inputs of the API. */
const resourceName: Schema = {
  title: 'Name',
  type: 'string',
  maxLength: 63,
  pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
};
const resourceNamespace: Schema = { title: 'Namespace', type: 'string', maxLength: 63 };
const repoUrl: Schema = { title: 'Repository', type: 'string' };
const asked: ReadonlySet<string> = new Set(['resourceName', 'resourceNamespace', 'repoUrl']);

/** What the form of a Template can ask: JSON Schema of react-jsonschema-form (Backstage documentation, Writing Templates). */
const dialect: Dialect = {
  facets: {
    anything: {
      approximated: 'A form asks for text where any value may stand.',
      as: (field) => ({ ...field, type: 'string' }),
    },
    description: perField(),
    title: perField(),
    default: perField(),
    length: perField(),
    open: perField(),
    closed: perField(),
    map: perField(),
    example: perField(),
    nullable: perField(),
    choices: perField(),
    alternatives: perField(),
    conditions: perField(draft7Conditions),
    rules: noRules,
    merging: { lost: 'How changes merge matters to the API server only.' },
    apiClass: { lost: 'The form asks for one class only.' },
    apiVersions: { lost: 'The form writes requests of one version.' },
    apiKind: { approximated: 'The form writes the object; something else has to answer it.' },
  },
  output: () => ({ exists: noOutput }),
  fieldName: (name, path) => {
    if (path.length > 0) return undefined;
    if (asked.has(name)) return { name: `${name}Input`, why: 'The form asks for something of that name itself.' };
    return /^[A-Za-z_$][\w$]*$/.test(name)
      ? undefined
      : { name: `input${name.replaceAll(/\W+/g, '_')}`, why: 'Expressions of a Template read plain names only.' };
  },
};

const defaultOwner = 'platform-team';

/** A Template that asks for the inputs and opens a pull request with the request in it. */
export const backstageOffer: Offer = {
  title: 'Backstage Template',
  role: 'form',
  express(given) {
    const { contract: narrowed, ...notes } = narrow(given, dialect);
    const { inputs = { type: 'object' } } = narrowed;
    const title = `Request a ${given.kind}`;
    const stated = narrowed.owner !== undefined && parseEntityRef(narrowed.owner) ? narrowed.owner : undefined;
    const contract: ApiContract = {
      ...narrowed,
      owner: stated ?? defaultOwner,
      description: narrowed.description ?? title,
      inputs: {
        ...inputs,
        properties: { resourceName, resourceNamespace, ...inputs.properties, repoUrl },
        required: ['resourceName', 'resourceNamespace', ...(inputs.required ?? []), 'repoUrl'],
      },
    };
    const name = labelOf(contract.type);
    const file = `templates/${name}/template.yaml`;
    const request = `templates/${name}/skeleton/request.yaml`;
    const behind: readonly BehindField[] = [
      { file, what: 'repository host of the pull request', fillIn: false },
      { file, what: 'steps that write and publish the request', fillIn: false },
      ...(given.asObjects ? [] : [{ file: request, what: 'what answers the request', fillIn: true }]),
      ...(stated ? [] : [{ file, what: 'owner of the Template', fillIn: true }]),
    ];
    const text = renderYaml(templateObject(contract, name, title, inputs));
    const skeleton = renderYaml(requestObject(given, contract, inputs));
    return {
      files: [
        {
          path: file,
          text: stated
            ? text
            : commented(text, `owner: ${defaultOwner}`, ['Fill in: the team that looks after the Template.']),
        },
        {
          path: request,
          text: given.asObjects
            ? skeleton
            : `# Fill in: what answers requests for ${given.type} as objects of this kind.\n${skeleton}`,
        },
      ],
      ...notes,
      behind,
      contract,
    };
  },
};

function templateObject(contract: ApiContract, name: string, title: string, inputs: Schema): JsonObject {
  const names = Object.keys(inputs.properties ?? {});
  const page = (
    heading: string,
    properties: Readonly<Record<string, Schema>>,
    required: readonly string[],
  ): JsonObject => ({
    title: heading,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, jsonSchemaValue(schema)])),
  });
  const parameters: readonly JsonValue[] = [
    page(`Which ${contract.kind}?`, { resourceName, resourceNamespace }, ['resourceName', 'resourceNamespace']),
    ...(names.length > 0 ? [page('What should it be like?', inputs.properties ?? {}, inputs.required ?? [])] : []),
    {
      title: 'Where should the request go?',
      required: ['repoUrl'],
      properties: { repoUrl: { ...jsonSchemaValue(repoUrl), 'ui:field': 'RepoUrlPicker' } },
    },
  ];
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, title, ...(contract.description ? { description: contract.description } : {}) },
    spec: {
      owner: contract.owner ?? defaultOwner,
      type: 'resource',
      parameters,
      steps: [
        {
          id: 'fetch',
          name: 'Write the request',
          action: 'fetch:template',
          input: {
            url: './skeleton',
            values: Object.fromEntries(
              ['resourceName', 'resourceNamespace', ...names].map((key) => [key, read(`parameters.${key}`)]),
            ),
          },
        },
        {
          id: 'publish',
          name: 'Open a pull request',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: read('parameters.repoUrl'),
            branchName: `request-${read('parameters.resourceName')}`,
            title: `${title}: ${read('parameters.resourceName')}`,
            description: `Made by the Template ${name}.`,
          },
        },
      ],
      output: { links: [{ title: 'Pull request', url: read('steps.publish.output.remoteUrl') }] },
    },
  };
}

/** The request with what the form asked; what was left open is written as null, which the API server drops. */
function requestObject(given: ApiContract, { group, version, kind }: ApiContract, inputs: Schema): JsonObject {
  const names = Object.keys(inputs.properties ?? {});
  const original = Object.keys(given.inputs?.properties ?? {});
  return {
    apiVersion: `${group}/${version}`,
    kind,
    metadata: { name: read('values.resourceName'), namespace: read('values.resourceNamespace') },
    // Fields keep their order, so that a renamed parameter still fills the field that it was made of.
    spec: Object.fromEntries(names.map((name, index) => [original[index] ?? name, read(`values.${name} | dump`)])),
  };
}

/** An expression of the scaffolder. */
function read(what: string): string {
  return `\${{ ${what} }}`;
}
