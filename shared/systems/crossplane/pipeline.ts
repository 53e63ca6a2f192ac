import { isObject, type JsonObject, type JsonPath, type JsonValue, textAt, valueAt } from '../../json.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader } from '../system.ts';

/** One step of a pipeline, with where it stands. */
export interface Step {
  /** Empty when it states none. */
  readonly name: string;
  readonly path: JsonPath;
  readonly value: JsonObject;
  readonly functionName?: string;
  readonly input?: JsonObject;
  readonly inputHeader?: ObjectHeader;
  readonly inputPath: JsonPath;
}

/** Where the spec with the pipeline stands: of operations that run again and again inside their template. */
export function pipelineSpecPath(kind: string): JsonPath {
  return kind === 'CronOperation' || kind === 'WatchOperation' ? ['spec', 'operationTemplate', 'spec'] : ['spec'];
}

/** The steps of a Composition or an operation. */
export function stepsOf(value: JsonValue, specPath: JsonPath = ['spec']): readonly Step[] {
  return listSites(value, [...specPath, 'pipeline']).map(({ value: step, path }) => {
    const functionName = textAt(step, 'functionRef', 'name');
    const input = valueAt(step, ['input']);
    const inputHeader = input === undefined ? undefined : objectHeader(input);
    return {
      name: textAt(step, 'step') ?? '',
      path,
      value: step,
      ...(functionName ? { functionName } : {}),
      ...(isObject(input) ? { input } : {}),
      ...(inputHeader ? { inputHeader } : {}),
      inputPath: [...path, 'input'],
    };
  });
}

/** True for a step of function-patch-and-transform. */
export function isPatchStep(step: Step): boolean {
  return step.inputHeader?.group === 'pt.fn.crossplane.io' && step.inputHeader.kind === 'Resources';
}
