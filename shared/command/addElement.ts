import { z } from 'zod';
import type { ChangeSet } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import { fail, ok, type Result } from '../result.ts';
import { projectDocument, systems } from '../systems/registry.ts';
import type { FormField, Template } from '../systems/system.ts';
import { assignToDomain } from './blueprintEdits.ts';
import { command } from './command.ts';
import { syntaxProblem } from './nameSyntax.ts';
import { newFiles } from './newFiles.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** Makes new files from a template's short form. */
export const addElement = command({
  id: 'element.add',
  title: 'Add element',
  args: z.object({
    template: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    domain: z.string().optional(),
  }),
  run(view, { template: id, values: given, domain }) {
    const template = systems.flatMap((system) => system.templates).find((one) => one.id === id);
    if (!template) return fail({ code: 'command/no-template', message: `There is no template ${id}.` });
    const values = filled(template, given);
    if (!values.ok) return values;
    const creates = newFiles(view, template.render(values.value));
    if (creates.length === 0)
      return fail({ code: 'command/name-taken', message: `${template.title}: there is one of that name already.` });
    const [first] = creates.flatMap((file) => parseFile(file).documents.flatMap(projectDocument));
    const base: ChangeSet = {
      title: first ? `Add ${template.title} ${first.name}` : `Add ${template.title}`,
      edits: [],
      creates,
      deletes: [],
    };
    const changes = domain !== undefined && first ? assignToDomain(view, base, [first], domain) : ok(base);
    if (!changes.ok) return changes;
    return ok({ changes: changes.value, ...(first && { select: [first.id] }) });
  },
});

function filled(template: Template, given: Values): Result<Values> {
  const values: Record<string, string | number | boolean> = {};
  for (const field of template.form) {
    const value = given[field.name] ?? field.default;
    if (value === undefined || value === '') {
      if (field.required) return fail(missing(template, field));
      continue;
    }
    const problem = typeof value === 'string' && field.syntax ? syntaxProblem(value, field.syntax) : undefined;
    if (problem) return fail({ code: 'command/syntax', message: `${field.label}: ${problem}`, place: field.name });
    values[field.name] = value;
  }
  return ok(values);
}

function missing(template: Template, field: FormField) {
  return { code: 'command/missing-value', message: `${template.title}: ${field.label} is needed.`, place: field.name };
}
