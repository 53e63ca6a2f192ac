import { z } from 'zod';
import { edited, notThere, written } from '../../command/changes.ts';
import { type Command, command } from '../../command/command.ts';
import { expressionValue } from '../../document/hcl/hclValue.ts';
import { parseExpression } from '../../document/hcl/readBody.ts';
import { elementIdFrom } from '../../graph/element.ts';
import { fail, ok } from '../../result.ts';
import { addBlock } from './edits.ts';
import { blocksOfType, moduleKind, nameOf, readModule } from './module/module.ts';

const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'must be a name');

/** Adds an output to a module. */
const addOutput = command({
  id: 'terraform.add-output',
  title: 'Add output',
  args: z.object({
    element: z.string(),
    name,
    value: z.string(),
    description: z.string().optional(),
    sensitive: z.boolean().optional(),
  }),
  run(view, { element: id, name: output, value, description, sensitive }) {
    const element = view.element(elementIdFrom(id))?.element;
    if (element?.kind !== moduleKind) return notThere(id);
    if (!parseExpression(value))
      return fail({ code: 'terraform/expression', message: `${value} is no expression.`, place: 'value' });
    if (blocksOfType(readModule(element), 'output').some((block) => nameOf(block) === output))
      return fail({ code: 'edit/exists', message: `There is already an output ${output}.`, place: 'name' });
    const place = written(view, element);
    if (!place.ok) return place;
    const body = {
      ...(description ? { description } : {}),
      value: expressionValue(value),
      ...(sensitive ? { sensitive } : {}),
    };
    const edits = addBlock(place.value, 'output', output, body);
    return edits.ok ? ok({ changes: edited(`Add output ${output}`, edits.value), select: [element.id] }) : edits;
  },
});

/** Adds a variable that something in the module reads already. */
const addVariable = command({
  id: 'terraform.add-variable',
  title: 'Add variable',
  args: z.object({ element: z.string(), name }),
  run(view, { element: id, name: variable }) {
    const element = view.element(elementIdFrom(id))?.element;
    if (element?.kind !== moduleKind) return notThere(id);
    const place = written(view, element);
    if (!place.ok) return place;
    const edits = addBlock(place.value, 'variable', variable, {
      type: expressionValue('string'),
      description: `The ${variable}.`,
    });
    return edits.ok ? ok({ changes: edited(`Add variable ${variable}`, edits.value), select: [element.id] }) : edits;
  },
});

/** What Terraform's quick fixes and the inspector of a module call. */
export const terraformCommands: readonly Command[] = [addOutput, addVariable];
