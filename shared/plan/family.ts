import type { JsonObject } from '../json.ts';
import type { ObjectIdentity } from './identity.ts';
import type { Readiness } from './readiness.ts';

/** A kind that exists in the cluster only once some object was applied. */
export interface OfferedKind {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

/** A definition in a plan. */
export interface PlannedObject {
  readonly key: string;
  readonly identity: ObjectIdentity;
  readonly object: JsonObject;
}

/** What must have happened to another object of the plan before this one is sent. */
export interface Need {
  readonly key: string;
  /** `applied`: the server took it; `ready`: it also reached its good state. */
  readonly until: 'applied' | 'ready';
  /** Set when the other object brings, or may bring, this one's kind into the cluster. */
  readonly bringsKind?: true;
}

/** The objects of a plan, looked up. Answers are in plan order, which does not depend on the order of the input. */
export interface PlanIndex {
  find(group: string, kind: string, namespace: string, name: string): PlannedObject | undefined;
  ofKind(group: string, kind: string): readonly PlannedObject[];
  /** The object that brings the kind into the cluster. */
  offering(group: string, kind: string): PlannedObject | undefined;
}

/** What a system adds to planning and waiting. A new system is one more entry in `families.ts`. */
export interface PlanFamily {
  /** The kinds that exist once the object is ready. */
  offers(object: JsonObject): readonly OfferedKind[];
  /** What the object waits for. */
  needs(item: PlannedObject, index: PlanIndex): readonly Need[];
  /** True for API groups whose objects report in words of their own, beside the conditions that kstatus knows. */
  speaksFor(group: string): boolean;
  /** How a live object of the family stands; undefined for objects of others. */
  readiness(live: JsonObject): Readiness | undefined;
}
