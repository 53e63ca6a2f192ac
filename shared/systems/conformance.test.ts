import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import type { ElementId } from '../graph/element.ts';
import type { JsonValue } from '../json.ts';
import { builtInSchemas, openExample } from '../workspace/testing/openExample.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { objectHeader, projectDocument, systems } from './registry.ts';
import type { Template } from './system.ts';

/** A form as a person would fill it in: defaults where there are some, the shortest right answer elsewhere. */
function filledIn(template: Template): Record<string, string | number | boolean> {
  const answers = { 'dns-label': 'orders', 'dns-subdomain': 'db.acme.io', kind: 'Orders', image: 'acme/orders:1.2.0' };
  return Object.fromEntries(
    template.form.map((field) => {
      const text = field.syntax ? answers[field.syntax] : 'orders';
      const byType = { text, number: 3, boolean: true, choice: field.choices?.[0] ?? '', 'port-type': 'postgres' };
      return [field.name, field.default ?? byType[field.type]];
    }),
  );
}

const openWorkspace = async (files: Readonly<Record<string, string>>) => {
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'conformance' }, builtInSchemas);
  const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: 'etag' }));
  await workspace.load(loaded, []);
  return workspace;
};

describe.each(systems.map((system) => [system.id, system] as const))('system %s', (id, system) => {
  it('names its rules by its id, states kinds and an icon', async () => {
    expect((await system.rules()).filter((rule) => !rule.code.startsWith(`${id}/`))).toEqual([]);
    expect(system.kinds.length).toBeGreaterThan(0);
    expect(system.icon).toMatch(/^[Mm]/);
  });

  it('projects any JSON without throwing, to elements that lie in that document', () => {
    const kinds = system.kinds.map(({ group, kind }) => ({ group, kind }));
    const head = fc.constantFrom(...kinds).chain(({ group, kind }) =>
      fc.record({
        apiVersion: fc.constantFrom(group ? `${group}/v1` : 'v1', `${group}/v1beta1`, 'score.dev/v1b1'),
        kind: fc.constant(kind),
        metadata: fc.oneof(fc.constant({ name: 'x' }), fc.jsonValue()),
        spec: fc.jsonValue({ maxDepth: 4 }),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(head, fc.jsonValue({ maxDepth: 5 })), (raw) => {
        const text = JSON.stringify(raw);
        const [document] = parseFile({ path: filePath('random.json'), text }).documents;
        if (!document || document.value === null) return;
        const value: JsonValue = document.value;
        for (const element of system.project(document, objectHeader(value))) {
          expect(element.system).toBe(id);
          expect(element.source.document).toBe(document.index);
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  describe.each(system.templates.map((template) => [template.id, template] as const))(
    'template %s',
    (_id, template) => {
      const files = Object.fromEntries(template.render(filledIn(template)).map(({ path, text }) => [path, text]));

      it('gives files that the system recognises and that have no error', () => {
        const engine = openExample(files);
        const elements = [...engine.elements()].map((linked) => linked.element);
        expect(elements.map((element) => element.system)).toContain(id);
        expect(engine.findings().filter((finding) => finding.severity === 'error')).toEqual([]);
      });

      it('makes elements that can be edited and come back byte for byte by undo', async () => {
        const workspace = await openWorkspace(files);
        const first = Object.entries(files).flatMap(([path, text]) =>
          parseFile({ path: filePath(path), text }).documents.flatMap(projectDocument),
        );
        let changed = 0;
        for (const element of first) {
          for (const call of callsFor(element.id)) {
            const outcome = await workspace.run(call);
            if (!outcome.ok) continue;
            changed += 1;
            await workspace.undo();
            for (const [path, text] of Object.entries(files)) expect(await workspace.source(filePath(path))).toBe(text);
          }
        }
        expect(changed).toBeGreaterThan(0);
        expect(await workspace.dirty()).toEqual([]);
      });
    },
  );
});

function callsFor(element: ElementId) {
  return [
    { id: 'element.rename', args: { element, name: 'another-name' } },
    { id: 'api.add-input', args: { element, name: 'region', type: 'string', default: 'eu', description: 'Where.' } },
    { id: 'request.add', args: { element, name: 'cache', type: 'redis' } },
    { id: 'element.delete', args: { elements: [element] } },
  ];
}
