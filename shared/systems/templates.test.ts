import { describe, expect, test } from 'vitest';
import { openExample } from '../workspace/testing/openExample.ts';
import { systems } from './registry.ts';
import type { Template } from './system.ts';

function rendered(template: Template, fill: 'defaults' | 'required only'): Readonly<Record<string, string>> {
  const values: Record<string, string | number | boolean> = {};
  for (const field of template.form)
    if (field.default !== undefined && (fill === 'defaults' || field.required)) values[field.name] = field.default;
  return Object.fromEntries(template.render(values).map(({ path, text }) => [path, text]));
}

describe.each(systems.flatMap((system) => system.templates.map((each) => [each.id, each, system.id] as const)))(
  'template %s',
  (_id, template, system) => {
    test.each(['defaults', 'required only'] as const)('filled with %s makes elements without an error', (fill) => {
      const engine = openExample(rendered(template, fill));
      const made = [...engine.elements()].map(({ element }) => element);
      expect(made.map((element) => element.system)).toContain(system);
      const errors = engine.findings().filter((finding) => finding.severity === 'error');
      expect(errors.map(({ code, file, message }) => `${code} ${file}: ${message}`)).toEqual([]);
    });
  },
);
