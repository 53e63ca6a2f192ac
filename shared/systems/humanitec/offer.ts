import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import { commented } from '../../offer/comment.ts';
import type { Ability, Dialect } from '../../offer/dialect.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';

const onlyNames: Ability = {
  lost: 'The driver gives outputs by name; what they are is said by the resource type of the organization.',
};

/** What a Definition can say (Humanitec documentation). Inputs are the resource type's, which no file holds. */
const dialect: Dialect = {
  noInputs: 'A Definition hands the parameters of a request to its driver, and says nothing of them.',
  facets: {
    apiClass: 'carried',
    apiDescription: { lost: 'A Definition has no description.' },
    apiOwner: { lost: 'A Definition has no owner; its domain can say it.' },
    apiVersions: { lost: 'A Definition has no versions: its criteria say when it answers.' },
    apiKind: { approximated: 'Developers ask by a resource of their Score file; the driver makes the object.' },
  },
  output: () => ({ type: onlyNames, description: onlyNames }),
  outputName: (name) =>
    /^[A-Za-z_][\w.-]*$/.test(name) ? undefined : { why: 'Templates can’t make an output of this name.' },
};

/** A resource definition whose template makes the request for the API where requests are objects, else a ConfigMap. */
export const humanitecOffer: Offer = {
  title: 'Humanitec definition',
  role: 'answer',
  express(given) {
    const { contract, approximated, ...notes } = narrow(given, dialect);
    const { type, class: name } = contract;
    const id = labelOf([type, name ?? ''].filter((part) => part !== '').join('-'));
    const file = `definitions/${id}.yaml`;
    const definition: JsonObject = {
      apiVersion: 'entity.humanitec.io/v1b1',
      kind: 'Definition',
      metadata: { id },
      entity: {
        name: id,
        type,
        driver_type: 'humanitec/template',
        driver_inputs: { values: { templates: templates(given, contract) } },
        criteria: [name ? { class: name } : {}],
      },
    };
    const text = commented(renderYaml(definition), 'templates:', [
      given.asObjects
        ? `Fill in: where the outputs come from once the ${given.kind} is made.`
        : 'Fill in: the manifests that make the resource, and where the outputs come from.',
    ]);
    return {
      files: [{ path: file, text }],
      ...notes,
      approximated: name
        ? approximated
        : [
            ...approximated,
            {
              about: 'api',
              path: 'class',
              what: 'any class',
              why: 'Criteria without a class catch the default class only.',
            },
          ],
      behind: [
        { file, what: 'driver and its templates', fillIn: true },
        { file, what: 'criteria that say when it answers', fillIn: false },
      ],
      contract,
    };
  },
};

function templates(given: ApiContract, { outputs = [] }: ApiContract): JsonObject {
  const lines = (secret: boolean) =>
    outputs
      .filter((output) => output.secret === secret)
      .map(({ name }) => `${name}: {{ .init.name }}\n`)
      .join('');
  const open = lines(false);
  const secret = lines(true);
  const head = given.asObjects
    ? `apiVersion: ${given.group}/${given.version}\nkind: ${given.kind}\n`
    : 'apiVersion: v1\nkind: ConfigMap\n';
  const body = given.asObjects
    ? 'spec: {{ .resource | toRawJson }}\n'
    : 'data:\n  request: {{ .resource | toRawJson | quote }}\n';
  return {
    init: `name: ${labelOf(given.type, 30)}-{{ trunc 8 (sha256sum .id) }}\n`,
    manifests: {
      'request.yaml': { location: 'namespace', data: `${head}metadata:\n  name: {{ .init.name }}\n${body}` },
    },
    ...(open === '' ? {} : { outputs: open }),
    ...(secret === '' ? {} : { secrets: secret }),
  };
}
