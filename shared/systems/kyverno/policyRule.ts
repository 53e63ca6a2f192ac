import type { MatchTarget } from '../../graph/objectMatch.ts';
import type { JsonObject, JsonPath } from '../../json.ts';

/** One demand of a policy: whom it governs, and where it is written. A CEL policy has exactly one. */
export interface PolicyRule {
  readonly name: string;
  readonly value: JsonObject;
  readonly path: JsonPath;
  /** Undefined for rules that state nobody. */
  readonly target: MatchTarget | undefined;
  /** True for rules that match every kind: they govern all there is, so no edge is drawn for them. */
  readonly wide: boolean;
  readonly matchPath: JsonPath;
  /** Why nobody can tell offline whether it concerns an object that it matches. */
  readonly doubts: readonly string[];
  /** True when what it demands of pods is demanded of the templates of their controllers as well. */
  readonly autogen: boolean;
}
