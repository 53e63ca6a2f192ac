import type { JsonObject } from '../json.ts';
import type { ApiContract } from '../offer/apiContract.ts';
import type { StackFile } from './template.ts';

/** What a new platform begins with: one workload, and the one API that it asks. */
export interface StackPlan {
  /** Name of the workload. */
  readonly workload: string;
  readonly api: ApiContract;
  /** What the workload asks for; it fits the API's inputs. */
  readonly params: JsonObject;
  /** Address of the repository that the blueprint will be in. */
  readonly repository: string;
}

/**
 * The parts that a system can play in a new platform, each giving files that join with those of the other parts. What
 * offers the API and what puts a form before it needs nothing here: every system with an `offer` can.
 */
export interface StackPart {
  /** The workload with its request: by the type of the resource, or as an object of the API's kind. */
  readonly workload?: {
    readonly asksBy: 'type' | 'object';
    files(plan: StackPlan): readonly StackFile[];
  };
  /** What stands beneath an API of these engines. It gets the API's files and gives them back, with its own. */
  readonly infra?: {
    readonly beneath: readonly string[];
    files(plan: StackPlan, api: readonly StackFile[]): readonly StackFile[];
  };
  /** Brings these folders of the repository to a cluster. */
  readonly delivery?: (plan: StackPlan, folders: readonly string[]) => readonly StackFile[];
  /** Watches over the requests; they have to be objects. */
  readonly guardrail?: (plan: StackPlan) => readonly StackFile[];
}
