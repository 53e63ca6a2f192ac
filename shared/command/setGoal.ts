import { z } from 'zod';
import { graphGoals, historyGoals } from '../blueprint/computedGoals.ts';
import { insertItem, setValue } from '../document/edit.ts';
import { isObject, listAt, objectAt, textAt } from '../json.ts';
import { fail } from '../result.ts';
import type { BlueprintStep } from './blueprintEdits.ts';
import { addEntry, entryIndex, entryOf, onBlueprint, removeEntry } from './blueprintSteps.ts';
import { onDocument } from './changes.ts';
import { command } from './command.ts';

const id = z.string().min(1);

/** What says where values come from. */
const origins = ['computed', 'nth', 'file', 'dateColumn', 'valueColumn', 'query'];

/**
 * States a goal, or states it anew: fields that are not given stay as they are. Another source takes the place of the
 * earlier one, with all that said how to read it.
 */
export const setGoal = command({
  id: 'goal.set',
  title: 'Set goal',
  args: z.object({
    id,
    title: z.string().min(1),
    kind: z.enum(['leading', 'lagging']),
    unit: z.string().optional(),
    target: z.number().optional(),
    direction: z.enum(['up', 'down']).optional(),
    source: z.enum(['graph', 'git', 'csv', 'prometheus', 'manual']).optional(),
    owner: z.string().optional(),
    how: z.string().optional(),
    computed: z.enum([...graphGoals, ...historyGoals]).optional(),
    nth: z.number().int().min(1).optional(),
    file: z.string().optional(),
    dateColumn: z.string().optional(),
    valueColumn: z.string().optional(),
    query: z.string().optional(),
  }),
  run(view, goal) {
    const entry = entryOf(goal);
    const known = view.blueprint.goals.some((one) => one.id === goal.id);
    const change: BlueprintStep = (file) => {
      const at = ['goals', entryIndex(file, 'goals', goal.id)];
      const old = objectAt(file.documents[0]?.value, ...at);
      const stays = Object.entries(old ?? {}).filter(([key]) => goal.source === undefined || !origins.includes(key));
      return onDocument(file, 0, (document) =>
        setValue(document, at, { ...Object.fromEntries(stays), ...(isObject(entry) ? entry : {}) }),
      );
    };
    return onBlueprint(view, `Goal: ${goal.title}`, [known ? change : addEntry('goals', entry)]);
  },
});

/** Takes a goal away, with its values. */
export const removeGoal = command({
  id: 'goal.remove',
  title: 'Remove goal',
  args: z.object({ id }),
  run: (view, { id: goal }) =>
    view.blueprint.goals.some((one) => one.id === goal)
      ? onBlueprint(view, 'Remove goal', [removeEntry('goals', goal)])
      : noGoal(goal),
});

/** Writes down the value of a goal on a day, in place of an earlier one of that day. */
export const recordGoal = command({
  id: 'goal.record',
  title: 'Record value of goal',
  args: z.object({ id, date: z.iso.date(), value: z.number() }),
  run(view, { id: goal, date, value }) {
    if (!view.blueprint.goals.some((one) => one.id === goal)) return noGoal(goal);
    const step: BlueprintStep = (file) => {
      const list = ['goals', entryIndex(file, 'goals', goal), 'values'];
      const at = listAt(file.documents[0]?.value, ...list).findIndex((one) => textAt(one, 'date') === date);
      return onDocument(file, 0, (document) =>
        at < 0 ? insertItem(document, list, 'end', { date, value }) : setValue(document, [...list, at, 'value'], value),
      );
    };
    return onBlueprint(view, `Record ${value} on ${date}`, [step]);
  },
});

function noGoal(goal: string) {
  return fail({ code: 'command/no-goal', message: `There is no goal ${goal}.` });
}
