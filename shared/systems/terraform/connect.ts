import { z } from 'zod';
import { edited, notThere, written } from '../../command/changes.ts';
import { type Command, command } from '../../command/command.ts';
import { insertItem } from '../../document/edit.ts';
import { expressionValue } from '../../document/hcl/hclValue.ts';
import { elementIdFrom } from '../../graph/element.ts';
import { isList, listAt } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import type { System } from '../system.ts';
import { addBlock } from './edits.ts';
import { relativeFolder } from './module/files.ts';
import { blocksOfType, callKind, isRequired, moduleKind, nameOf, readModule, terraformGroup } from './module/module.ts';

/** An edge from a module to another one calls it; one between resources or calls of one folder makes the first wait for the second. */
export const connect: NonNullable<System['connect']> = (from, to) => {
  if (from.group !== terraformGroup || to.group !== terraformGroup) return undefined;
  if (from.kind === moduleKind)
    return to.kind === moduleKind
      ? {
          reason: `${from.name} calls ${to.name}`,
          call: { id: 'terraform.call-module', args: { element: from.id, module: to.id } },
        }
      : undefined;
  if (to.kind === moduleKind || from.namespace !== to.namespace) return undefined;
  return {
    reason: `${from.name} waits for ${to.name}`,
    call: { id: 'terraform.depend-on', args: { element: from.id, on: to.id } },
  };
};

/** Adds a call of another module of the blueprint; inputs of the same name as the caller's variables are passed on. */
const callModule = command({
  id: 'terraform.call-module',
  title: 'Call module',
  args: z.object({ element: z.string(), module: z.string() }),
  run(view, { element: id, module }) {
    const caller = view.element(elementIdFrom(id))?.element;
    const called = view.element(elementIdFrom(module))?.element;
    if (caller?.kind !== moduleKind) return notThere(id);
    if (called?.kind !== moduleKind) return notThere(module);
    const place = written(view, caller);
    if (!place.ok) return place;
    const own = readModule(caller);
    const target = readModule(called);
    const name = freeName(target.folder.split('/').at(-1) || 'root', blocksOfType(own, 'module').map(nameOf));
    const variables = new Set(blocksOfType(own, 'variable').map(nameOf));
    const passed = blocksOfType(target, 'variable')
      .filter((block) => isRequired(block) && variables.has(nameOf(block)))
      .map((block) => [nameOf(block), expressionValue(`var.${nameOf(block)}`)]);
    const body = { source: relativeFolder(own.folder, target.folder), ...Object.fromEntries(passed) };
    const edits = addBlock(place.value, 'module', name, body);
    return edits.ok ? ok({ changes: edited(`Call ${called.name}`, edits.value), select: [caller.id] }) : edits;
  },
});

function freeName(folder: string, taken: readonly string[]): string {
  const base = folder.replaceAll(/[^\w-]/g, '_').replace(/^(?=[\d-])/, '_');
  let name = base;
  for (let n = 2; taken.includes(name); n++) name = `${base}_${n}`;
  return name;
}

/** Makes a resource, data source or call wait for another one. */
const dependOn = command({
  id: 'terraform.depend-on',
  title: 'Depend on',
  args: z.object({ element: z.string(), on: z.string() }),
  run(view, { element: id, on }) {
    const element = view.element(elementIdFrom(id))?.element;
    const other = view.element(elementIdFrom(on))?.element;
    if (element?.group !== terraformGroup || element.kind === moduleKind) return notThere(id);
    if (other?.group !== terraformGroup || other.kind === moduleKind) return notThere(on);
    const place = written(view, element);
    if (!place.ok) return place;
    const address = other.kind === callKind ? `module.${other.name}` : `${other.kind}.${other.name}`;
    const { document } = place.value;
    const item = document.syntax === 'json' ? address : expressionValue(address);
    if (listAt(element.value, 'depends_on').some((one) => JSON.stringify(one) === JSON.stringify(item)))
      return fail({ code: 'edit/exists', message: `${element.name} waits for ${other.name} already.`, place: 'on' });
    const list = element.value.depends_on;
    if (list !== undefined && !isList(list))
      return fail({ code: 'edit/unsupported', message: 'depends_on is no list here.', place: document.file });
    const edit = insertItem(document, [...element.source.path, 'depends_on'], 'end', item);
    if (!edit.ok) return edit;
    return ok({ changes: edited(`${element.name} depends on ${other.name}`, [edit.value]), select: [element.id] });
  },
});

/** What edges drawn between elements of Terraform call. */
export const connectCommands: readonly Command[] = [callModule, dependOn];
