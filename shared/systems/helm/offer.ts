import { renderYaml } from '../../document/edit.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import type { Dialect } from '../../offer/dialect.ts';
import { draft7Conditions, jsonSchemaValue } from '../../offer/jsonSchemaValue.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';
import type { Schema } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';

const nothingBack = 'A chart installs objects and gives nothing back.';

/** What a chart and the schema of its values can say: JSON Schema of draft 7. */
const dialect: Dialect = {
  facets: {
    conditions: draft7Conditions,
    description: (_field, path) =>
      path.length === 0 ? { approximated: 'It is the description of the chart.' } : 'carried',
    rules: { lost: 'Helm checks values by JSON Schema, which has no words for it.' },
    merging: { lost: 'How changes merge matters to the API server only.' },
    apiOwner: { lost: 'A chart has maintainers, no owner; its domain can say it.' },
    apiClass: { lost: 'A chart has no classes.' },
    apiVersions: { lost: 'A chart has one version; others are other releases of it.' },
    apiKind: { approximated: 'It is asked for by a release with values, not by an object.' },
  },
  output: () => ({ exists: { lost: nothingBack } }),
  fieldName: (name, path) =>
    path.length === 0 && name === 'global'
      ? { name: 'globalValue', why: 'Helm hands the values under "global" to every chart.' }
      : undefined,
};

/** A chart whose values are the API's inputs, checked by Helm; what it installs is yours to write. */
export const helmOffer: Offer = {
  title: 'Helm chart',
  role: 'answer',
  express(given) {
    const { contract: narrowed, ...notes } = narrow(given, dialect);
    const { outputs: _none, ...contract } = narrowed;
    const name = labelOf(given.type);
    const folder = `charts/${name}`;
    const template = `${folder}/templates/request.yaml`;
    const values = defaultValues(contract.inputs);
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      ...jsonSchemaValue({ type: 'object', ...contract.inputs }),
    };
    return {
      files: [
        { path: `${folder}/Chart.yaml`, text: renderYaml(chartObject(contract, name)) },
        { path: `${folder}/values.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
        ...(values ? [{ path: `${folder}/values.yaml`, text: renderYaml(values) }] : []),
        { path: template, text: templateText },
      ],
      ...notes,
      behind: [{ file: template, what: 'objects that make it', fillIn: true }],
      contract,
    };
  },
};

function chartObject({ description }: ApiContract, name: string): JsonObject {
  return { apiVersion: 'v2', name, ...(description ? { description } : {}), type: 'application', version: '0.1.0' };
}

const templateText = `# Fill in: the objects that make it, in place of this one.
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}
data:
  values.json: {{ toJson .Values | quote }}
`;

/**
 * The defaults as values; undefined where they alone are refused, because something has to be given: Helm checks the
 * values of a chart as they are.
 */
function defaultValues(inputs: Schema = {}): JsonObject | undefined {
  const values = defaultsOf(inputs);
  return validate(inputs, values, { dialect: 'json-schema' }).problems.length === 0 ? values : undefined;
}

function defaultsOf({ properties = {} }: Schema): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, field]): readonly [string, JsonValue][] => {
      if (field.default !== undefined && field.default !== null) return [[name, field.default]];
      const inner = defaultsOf(field);
      return Object.keys(inner).length > 0 ? [[name, inner]] : [];
    }),
  );
}
