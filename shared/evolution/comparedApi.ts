import type { Output, ProvidedPort } from '../contract/port.ts';
import type { Element, KindDefinition } from '../graph/element.ts';
import { type JsonPath, type JsonValue, valueAt } from '../json.ts';
import { apiContractOf } from '../offer/apiContract.ts';
import type { Dialect } from '../schema/compile.ts';
import { readSchema, type Schema } from '../schema/schema.ts';
import { schemaOutputs } from '../systems/platformApi.ts';

/** One version of an API as its users see it. */
export interface ComparedVersion {
  /** Empty where the engine knows no versions. */
  readonly name: string;
  readonly served: boolean;
  /** True for the version that answers who asks without naming one. */
  readonly main: boolean;
  readonly deprecated: boolean;
  /** Undefined = unknown. */
  readonly inputs?: Schema;
  readonly outputs?: readonly Output[];
  /** Where its schema stands in the document; undefined where it is no JSON schema there. */
  readonly schemaPath?: JsonPath;
}

/** An API in the form in which two states of it are compared. */
export interface ComparedApi {
  readonly element: Element;
  readonly type: string;
  readonly port: ProvidedPort;
  readonly definition?: KindDefinition;
  readonly dialect: Dialect;
  readonly versions: readonly ComparedVersion[];
}

const noInputs: Schema = { type: 'object' };

/** The API that an element offers, or undefined where it offers none. */
export function comparedApi(element: Element): ComparedApi | undefined {
  const contract = apiContractOf(element);
  const [port] = element.contract.provides;
  if (!contract || !port) return undefined;
  const definition = element.defines.find(({ kind }) => kind === port.requestKind?.kind);
  const common = { element, type: contract.type, port };
  if (!definition || definition.versions.length === 0) {
    const own = { ...(port.inputs && { inputs: port.inputs }), ...(port.outputs && { outputs: port.outputs }) };
    return {
      ...common,
      dialect: port.requestKind ? 'custom-resource' : 'json-schema',
      versions: [{ name: '', served: true, main: true, deprecated: false, ...own }],
    };
  }
  // Stated beside the schema, for all versions: by an annotation, or as keys of a connection secret.
  const beside = (port.outputs ?? []).filter(({ source, schema }) => source === 'declared' && schema === undefined);
  const versions = definition.versions.map(({ name, served, deprecated = false, schemaPath }): ComparedVersion => {
    const main = name === port.version;
    const stated = valueIn(element, schemaPath);
    if (stated === undefined) return { name, served, main, deprecated };
    // What the engine itself adds to a schema is none of the API's evolution.
    const { spec, status } = readSchema(stated).properties ?? {};
    const outputs = [...schemaOutputs(status), ...beside];
    return { name, served, main, deprecated, schemaPath, inputs: spec ?? noInputs, outputs };
  });
  return { ...common, definition, dialect: 'custom-resource', versions };
}

/** The value of an element at a path that counts from its document. */
export function valueIn({ value, source }: Element, path: JsonPath): JsonValue | undefined {
  return valueAt(value, path.slice(source.path.length));
}
