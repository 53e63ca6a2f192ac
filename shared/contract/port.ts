import type { EntryPart } from '../document/document.ts';
import type { Span } from '../document/position.ts';
import type { JsonObject, JsonPath } from '../json.ts';
import type { Schema } from '../schema/schema.ts';

/**
 * What a port carries: a resource type (`postgres`, `redis`, lower case) or a kind of object (`db.acme.io/Postgres`).
 * Two ports meet when their types are equal after `portType` has normalised them.
 */
export type PortType = string;

/** A value that a port gives back. `secret: undefined` means unknown. */
export interface Output {
  readonly name: string;
  readonly description?: string;
  readonly secret?: boolean;
  /** `declared`: stated by the definition. `inferred`: read off a template or a convention. */
  readonly source: 'declared' | 'inferred';
  readonly schema?: Schema;
}

/** The object kind whose instances are requests to a port. */
export interface ObjectKind {
  readonly group: string;
  readonly kind: string;
}

/** What an element offers to others. */
export interface ProvidedPort {
  /** Unique in its element, stable across edits: `provides:postgres`. */
  readonly key: string;
  readonly type: PortType;
  /** Other types it answers as well, such as the plural, the singular or the short names of its kind. */
  readonly aliases: readonly PortType[];
  /** Resource class it answers; absent = any. */
  readonly class?: string;
  /** True where its class is the usual one because its system takes a class left out for that: nobody chose it. */
  readonly classUnstated?: true;
  /** Resource id it answers; absent = any. */
  readonly resourceId?: string;
  readonly version?: string;
  /** Set when a request to this port is an object of that kind. */
  readonly requestKind?: ObjectKind;
  /** Schema of the parameters of a request; undefined = unknown (no schema stated or opaque). */
  readonly inputs?: Schema;
  /** Undefined = unknown. */
  readonly outputs?: readonly Output[];
  readonly path: JsonPath;
  /** Lower goes first where several answer equally well and the system knows an order (file order of provisioners). */
  readonly rank?: number;
  /** True for a form that leads people to another API's request: it is shown, and answers no request itself. */
  readonly form?: boolean;
}

/** An output that a consumer reads, with the place of the placeholder. */
export interface OutputUse {
  readonly name: string;
  readonly path: JsonPath;
  readonly within?: Span;
}

/** What an element needs from others. */
export interface RequiredPort {
  /** Unique in its element, stable across edits: `requires:db`. */
  readonly key: string;
  readonly name: string;
  readonly type: PortType;
  readonly class?: string;
  /** Explicit id: two requests with one id share one resource. */
  readonly resourceId?: string;
  readonly params: JsonObject;
  readonly outputsUsed: readonly OutputUse[];
  /** Where the request stands; findings about its type point at `typePath`. */
  readonly path: JsonPath;
  readonly typePath: JsonPath;
  readonly paramsPath: JsonPath;
  readonly part?: EntryPart;
  /** True for a need that is joined to something that is there already: it gives no parameters, and none are missed. */
  readonly joins?: boolean;
  /** True for needs that nobody has to answer (optional dependencies). */
  readonly optional?: boolean;
}

/** The narrow waist: what everything above the systems knows of an element. */
export interface Contract {
  readonly provides: readonly ProvidedPort[];
  readonly requires: readonly RequiredPort[];
  readonly description?: string;
  readonly version?: string;
  /** Owner stated by the element itself (label or annotation); the domain's owner applies otherwise. */
  readonly owner?: string;
}

/** The contract of an element that neither offers nor needs anything. */
export const emptyContract: Contract = { provides: [], requires: [] };
