import type { Output, PortType, ProvidedPort } from '../contract/port.ts';
import { portType } from '../contract/portTypes.ts';
import type { Element } from '../graph/element.ts';
import type { Schema } from '../schema/schema.ts';
import { kindName } from '../systems/kindName.ts';
import { resourceTypeOf } from '../systems/platformApi.ts';
import { pluralOf } from '../systems/plural.ts';
import { canonicalSchema } from './canonical.ts';

/** What a platform API gives back. */
export interface ApiOutput {
  readonly name: string;
  readonly description?: string;
  readonly secret: boolean;
  /** In canonical form; absent = unknown. */
  readonly schema?: Schema;
}

/** A platform API as data, apart from the engine that offers it. */
export interface ApiContract {
  /** What workloads ask for: `postgres`. */
  readonly type: PortType;
  /** The class it was made for; absent = any, or the usual one of engines that know no more. */
  readonly class?: string;
  /** The kind that requests are objects of, or would be. */
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly version: string;
  /** Names of the further versions of its definition. */
  readonly otherVersions: readonly string[];
  readonly description?: string;
  readonly owner?: string;
  /** Schema of a request's parameters, in canonical form; absent = unknown. */
  readonly inputs?: Schema;
  /** Absent = unknown. */
  readonly outputs?: readonly ApiOutput[];
  /** True when requests to it are objects of its kind today. */
  readonly asObjects: boolean;
}

/** The API group of kinds that were nowhere named before. */
const ownGroup = 'platform.example.dev';

/** What every controller writes into a status, and nobody asks an API for. */
const bookkeeping: ReadonlySet<string> = new Set(['conditions', 'observedGeneration']);

/**
 * The platform API that an element offers, or undefined where it offers none. An element with several ports is read by the
 * first, which is the one that developers ask for.
 */
export function apiContractOf(element: Element): ApiContract | undefined {
  const [port] = element.contract.provides;
  // Workloads provide the ports of their services: these are no APIs of the platform.
  if (!port || element.layer === 'app') return undefined;
  // Traits, steps and the like are pieces of one engine, which nobody asks for by type.
  if (port.type.includes('/') && !port.requestKind && !port.form) return undefined;
  const type = resourceType(port);
  const kind = firstFitting(/^[A-Z][A-Za-z0-9]{0,62}$/, port.requestKind?.kind, kindName(type)) ?? 'Api';
  const defined = element.defines.find((one) => one.kind === kind) ?? element.defines[0];
  const version = apiVersion(port.version);
  const inputs = port.inputs && canonicalSchema(port.inputs);
  const takesFields = inputs?.type === 'object';
  const description = element.contract.description ?? inputs?.description;
  const { owner } = element.contract;
  return {
    type,
    ...(port.class && port.classUnstated !== true ? { class: port.class } : {}),
    group: firstFitting(/^[a-z0-9]([-a-z0-9.]{0,200}[a-z0-9])?$/, port.requestKind?.group) ?? ownGroup,
    kind,
    plural: firstFitting(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/, defined?.plural) ?? pluralOf(kind.toLowerCase()),
    version,
    otherVersions: (defined?.versions ?? []).map((one) => one.name).filter((name) => name !== port.version),
    ...(description ? { description } : {}),
    ...(owner ? { owner } : {}),
    ...(inputs && takesFields ? { inputs } : {}),
    ...(port.outputs ? { outputs: outputsOf(port.outputs) } : {}),
    asObjects: port.requestKind !== undefined,
  };
}

/** Names of kinds end up in paths and names of files: what no server would take is not taken over. */
function firstFitting(syntax: RegExp, ...names: readonly (string | undefined)[]): string | undefined {
  return names.find((name) => name !== undefined && syntax.test(name));
}

/** The name that workloads ask by: the port's own, or for ports of a kind of object the best of its other names. */
function resourceType({ type, aliases }: ProvidedPort): PortType {
  if (!type.includes('/')) return type;
  const names = aliases.filter((alias) => !alias.includes('/'));
  return names.length > 0 ? resourceTypeOf(names) : portType(type.slice(type.lastIndexOf('/') + 1));
}

/** A version as Kubernetes writes them: `1.2.0` becomes `v1`, what is before 1.0 `v1alpha1`. */
function apiVersion(stated: string | undefined): string {
  if (stated === undefined) return 'v1alpha1';
  if (/^v\d+((alpha|beta)\d+)?$/.test(stated)) return stated;
  const major = Number(/^v?(\d+)/.exec(stated)?.[1] ?? 0);
  return major > 0 ? `v${major}` : 'v1alpha1';
}

/** Fields of an output object are part of its schema, not outputs beside it. */
function outputsOf(outputs: readonly Output[]): readonly ApiOutput[] {
  const names = new Set(outputs.map((output) => output.name));
  const isInside = (name: string) => name.includes('.') && names.has(name.slice(0, name.lastIndexOf('.')));
  return outputs
    .filter(({ name }) => !bookkeeping.has(name) && !isInside(name))
    .map(({ name, description, secret, schema }) => ({
      name,
      ...(description ? { description } : {}),
      secret: secret === true,
      ...(schema ? { schema: canonicalSchema(schema) } : {}),
    }));
}
