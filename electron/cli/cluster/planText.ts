import type { SentObject } from '../../../shared/export/applyObjects.ts';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { oneLine } from '../../../shared/finding/print/oneLine.ts';
import { titleOf } from '../../../shared/plan/identity.ts';
import { planApply } from '../../../shared/plan/plan.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { exitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';

/** Prints what would be sent in which wave, without asking any server. Problem: no plan can be made of the objects. */
export function planText(
  objects: readonly SentObject[],
  namespace: string,
  format: 'text' | 'json',
  terminal: Terminal,
): Result<number> {
  const planned = planApply(
    objects.map(({ key, object, file }) => ({ key, object, place: file })),
    { namespace },
  );
  if (!planned.ok) {
    const [first] = planned.problem;
    const message = planned.problem.map((problem) => problem.message).join('\n');
    return fail({ code: 'plan/invalid', message, ...(first?.advice === undefined ? {} : { advice: first.advice }) });
  }
  const { waves, items } = planned.value;
  const title = (key: string) => {
    const item = items.get(key);
    return item === undefined ? key : titleOf(item.identity);
  };
  terminal.write(
    format === 'json'
      ? jsonText({ schemaVersion: 1, waves: waves.map((keys) => keys.map((key) => ({ key, title: title(key) }))) })
      : waves
          .map(
            (keys, wave) =>
              `wave ${wave + 1}\n${keys.map((key) => `  ${oneLine(title(key))}  ${oneLine(key)}\n`).join('')}`,
          )
          .join(''),
  );
  return ok(exitCode.good);
}
