import { type JsonObject, type JsonPath, type JsonValue, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';

export type WorkflowType = 'promise' | 'resource';
export type WorkflowAction = 'configure' | 'delete';

/** One pipeline of a Promise, with where it stands. */
export interface PipelineSite {
  readonly type: WorkflowType;
  readonly action: WorkflowAction;
  readonly index: number;
  readonly path: JsonPath;
  readonly value: JsonObject;
  /** Empty when it states none. */
  readonly name: string;
}

/** A container or other named step of a pipeline. */
export interface ContainerSite {
  readonly pipeline: PipelineSite;
  readonly path: JsonPath;
  readonly value: JsonObject;
}

const workflows: readonly (readonly [WorkflowType, WorkflowAction])[] = [
  ['promise', 'configure'],
  ['promise', 'delete'],
  ['resource', 'configure'],
  ['resource', 'delete'],
];

/** All pipelines that `spec.workflows` of a Promise holds. */
export function pipelinesOf(promise: JsonValue): readonly PipelineSite[] {
  return workflows.flatMap(([type, action]) =>
    listSites(promise, ['spec', 'workflows', type, action]).map(({ value, path, index }) => ({
      type,
      action,
      index,
      path,
      value,
      name: textAt(value, 'metadata', 'name') ?? '',
    })),
  );
}

/** The containers of a pipeline, in the order in which they run. */
export function containersOf(pipeline: PipelineSite): readonly ContainerSite[] {
  return listSites(pipeline.value, ['spec', 'containers']).map(({ value, path }) => ({
    pipeline,
    value,
    path: [...pipeline.path, ...path],
  }));
}
