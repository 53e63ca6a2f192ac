import type { z } from 'zod';
import { elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { fail, type Result } from '../result.ts';
import { systems } from '../systems/registry.ts';
import { addDomain } from './addDomain.ts';
import { addElement } from './addElement.ts';
import { addException } from './addException.ts';
import { addInput } from './addInput.ts';
import { addPart } from './addPart.ts';
import { addRequest } from './addRequest.ts';
import { addTeam } from './addTeam.ts';
import { removeOutput, setOutput } from './apiOutputs.ts';
import { addVersion, changeVersion } from './apiVersions.ts';
import { changeInput } from './changeInput.ts';
import type { Command, CommandOutcome } from './command.ts';
import type { CommandCall } from './commandCall.ts';
import { duplicateElements } from './copy/duplicateElements.ts';
import { pasteElements } from './copy/pasteElements.ts';
import { deleteElements } from './deleteElements.ts';
import { importTeams } from './importTeams.ts';
import { mergeDomains } from './mergeDomains.ts';
import { migrateBlueprint } from './migrateBlueprint.ts';
import { moveToDomain } from './moveToDomain.ts';
import { offerAs } from './offerAs.ts';
import { pinRequest } from './pinRequest.ts';
import { publishElement } from './publishElement.ts';
import { removeInput } from './removeInput.ts';
import { removeRequest } from './removeRequest.ts';
import { renameDomain } from './renameDomain.ts';
import { renameElement } from './renameElement.ts';
import { renameRequest } from './renameRequest.ts';
import { removeView, saveView } from './saveView.ts';
import { setDomainOwner } from './setDomainOwner.ts';
import { recordGoal, removeGoal, setGoal } from './setGoal.ts';
import { setInteraction } from './setInteraction.ts';
import { setParam } from './setParam.ts';
import { setRequestType } from './setRequestType.ts';
import { setSeverity } from './setSeverity.ts';
import { removeTour, setTour } from './setTour.ts';
import { splitDomain } from './splitDomain.ts';
import { removeText, renameTextKey, setText } from './textEdits.ts';
import { unpublishElement } from './unpublishElement.ts';

/** The commands that know contracts only, whatever the systems. */
const commonCommands = [
  addElement,
  renameElement,
  deleteElements,
  duplicateElements,
  pasteElements,
  moveToDomain,
  addInput,
  removeInput,
  changeInput,
  addVersion,
  changeVersion,
  setOutput,
  removeOutput,
  offerAs,
  addRequest,
  removeRequest,
  renameRequest,
  setRequestType,
  setParam,
  pinRequest,
  addPart,
  addDomain,
  publishElement,
  unpublishElement,
  renameDomain,
  mergeDomains,
  splitDomain,
  setDomainOwner,
  addTeam,
  setInteraction,
  importTeams,
  saveView,
  removeView,
  setTour,
  removeTour,
  addException,
  setSeverity,
  setGoal,
  removeGoal,
  recordGoal,
  migrateBlueprint,
  setText,
  removeText,
  renameTextKey,
];

/** Every command, those of the systems included. */
export const commands: readonly Command[] = [...commonCommands, ...systems.flatMap((system) => system.commands ?? [])];

/** Ids of the commands that menus, gestures and fixes raise, with the arguments they take. */
export type CommandArguments = {
  readonly [One in (typeof commonCommands)[number] as One['id']]: Unchanged<z.input<One['args']>>;
};

/** The same shape, as those may give it who promise not to change what they hold. */
type Unchanged<T> = T extends readonly (infer Item)[]
  ? readonly Unchanged<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanged<T[Key]> }
    : T;

const byId = new Map(commands.map((command) => [command.id, command]));

/** Runs a call: parses its arguments, then gives the edits it would make. Nothing is changed. */
export function runCommand(call: CommandCall, view: WorkspaceView): Result<CommandOutcome> {
  const command = byId.get(call.id);
  if (!command) return fail({ code: 'command/unknown', message: `There is no command ${call.id}.` });
  const args = command.args.safeParse(call.args);
  if (!args.success) {
    const issue = args.error.issues[0];
    const at = issue?.path.join('.') ?? '';
    return fail({ code: 'command/arguments', message: `${command.title}: ${at} ${issue?.message ?? 'is wrong'}.` });
  }
  return generatedProblem(args.data, view) ?? command.run(view, args.data);
}

/** What is generated has no text of its own to edit. */
function generatedProblem(args: unknown, view: WorkspaceView): Result<never> | undefined {
  if (typeof args !== 'object' || args === null) return undefined;
  const named = [Reflect.get(args, 'element'), Reflect.get(args, 'elements')].flat();
  for (const id of named) {
    const element = typeof id === 'string' ? view.element(elementIdFrom(id))?.element : undefined;
    const by = element?.generatedBy && view.element(element.generatedBy)?.element;
    if (element && by)
      return fail({
        code: 'command/generated',
        message: `${element.kind} ${element.name} is generated by ${by.kind} ${by.name} and can't be changed by itself.`,
        advice: `Change ${by.name} instead.`,
        place: by.source.file,
      });
  }
  return undefined;
}
