import { isObject, type JsonObject, listAt, textAt } from '../json.ts';

/** The words of kstatus for a live object. */
export type ReadinessWord = 'Current' | 'InProgress' | 'Failed' | 'Terminating' | 'Unknown';

/** How a live object stands, with a sentence for people. */
export interface Readiness {
  readonly status: ReadinessWord;
  readonly reason: string;
}

/** One entry of `status.conditions`. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

/** The conditions of a live object; entries without type are left out. */
export function conditionsOf(live: JsonObject): readonly Condition[] {
  return listAt(live, 'status', 'conditions').flatMap((entry) => {
    const type = isObject(entry) ? textAt(entry, 'type') : undefined;
    if (type === undefined) return [];
    return [
      {
        type,
        status: textAt(entry, 'status') ?? 'Unknown',
        reason: textAt(entry, 'reason') ?? '',
        message: textAt(entry, 'message') ?? '',
      },
    ];
  });
}

/** The condition of a type, if the object has it. */
export function conditionOf(live: JsonObject, type: string): Condition | undefined {
  return conditionsOf(live).find((condition) => condition.type === type);
}

/**
 * Ready when every one of the conditions is True. An absent one means that its controller has not been there yet,
 * which is progress and not success.
 */
export function whenAllTrue(live: JsonObject, types: readonly string[]): Readiness {
  for (const type of types) {
    const condition = conditionOf(live, type);
    if (condition === undefined) return { status: 'InProgress', reason: `${type} is not reported yet` };
    if (condition.status !== 'True') return { status: 'InProgress', reason: explain(condition) };
  }
  return { status: 'Current', reason: types.join(' and ') };
}

/** A condition as a sentence: `Ready is False: Creating: still waiting`. */
export function explain(condition: Condition): string {
  const detail = [condition.reason, condition.message].filter((part) => part !== '').join(': ');
  return `${condition.type} is ${condition.status}${detail === '' ? '' : `: ${detail}`}`;
}
