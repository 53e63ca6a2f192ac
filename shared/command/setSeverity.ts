import { z } from 'zod';
import { remove, setValue } from '../document/edit.ts';
import { ok } from '../result.ts';
import type { BlueprintStep } from './blueprintEdits.ts';
import { onBlueprint } from './blueprintSteps.ts';
import { onDocument } from './changes.ts';
import { command } from './command.ts';

/** Says how severe a rule is in this blueprint; null: as the rule itself says. */
export const setSeverity = command({
  id: 'rule.set-severity',
  title: 'Set severity of rule',
  args: z.object({ rule: z.string().min(1), severity: z.enum(['error', 'warning', 'info', 'off']).nullable() }),
  run(view, { rule, severity }) {
    const at = ['rules', rule];
    const step: BlueprintStep = (file) => {
      if (severity === null && !view.blueprint.severities.has(rule)) return ok([]);
      return onDocument(file, 0, (document) =>
        severity === null ? remove(document, at, { prune: true }) : setValue(document, at, severity),
      );
    };
    return onBlueprint(view, `${rule}: ${severity ?? 'as usual'}`, [step]);
  },
});
