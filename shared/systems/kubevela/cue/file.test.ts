import { describe, expect, it } from 'vitest';
import { filePath } from '../../../document/document.ts';
import { locate } from '../../../document/locate.ts';
import { elementIdFrom } from '../../../graph/element.ts';
import { builtInSchemas, openExample } from '../../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../../workspace/workspace.ts';

const path = 'definitions/cache.cue';
const text = `import "strings"

// A cache for applications.
"cache": {
	type: "component"
	annotations: {}
	labels: "ui-hidden": "true"
	description: "A cache."
	attributes: {
		workload: definition: {
			apiVersion: "apps/v1"
			kind:       "StatefulSet"
		}
		status: healthPolicy: #"""
			isHealth: true
			"""#
	}
}
template: {
	output: {
		apiVersion: "apps/v1"
		kind:       "StatefulSet"
		metadata: name: strings.ToLower(context.name)
	}
	parameter: {
		// +usage=How big it is
		size: *"small" | "large"
		replicas?: int
	}
}
`;
const application = `apiVersion: core.oam.dev/v1beta1
kind: Application
metadata: { name: shop, namespace: default }
spec:
  components:
    - name: carts
      type: cache
      properties: { size: large }
`;
const id = elementIdFrom('kubevela:ComponentDefinition/cache');

describe('a definition in a file of CUE', () => {
  it('is the element that its YAML would be, with the contract of its parameter block', () => {
    const element = openExample({ [path]: text }).element(id)?.element;
    expect(element).toMatchObject({
      kind: 'ComponentDefinition',
      name: 'cache',
      contract: { description: 'A cache.' },
    });
    expect(element?.value).toMatchObject({
      metadata: { labels: { 'custom.definition.oam.dev/ui-hidden': 'true' } },
      spec: {
        workload: { definition: { apiVersion: 'apps/v1', kind: 'StatefulSet' } },
        status: { healthPolicy: expect.stringContaining('isHealth: true') },
      },
    });
    const [port] = element?.contract.provides ?? [];
    expect(Object.keys(port?.inputs?.properties ?? {})).toEqual(['size', 'replicas']);
  });

  it('answers applications', () => {
    const engine = openExample({ [path]: text, 'shop.yaml': application });
    const shop = engine.element(elementIdFrom('kubevela:Application/default/shop'));
    expect(shop?.edges).toContainEqual(expect.objectContaining({ to: id }));
    expect(engine.findings().filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has its findings where they are written', () => {
    const broken = text.replace('		kind:       "StatefulSet"\n		metadata', '		metadata');
    const [finding] = openExample({ [path]: broken })
      .findings()
      .filter(({ code }) => code === 'kubevela/cue-output');
    expect(finding?.range.start).toEqual({ line: 20, column: 2 });
    const [open] = openExample({ [path]: text.replace('parameter: {', 'parameter: {{') }).findings();
    expect(open).toMatchObject({ code: 'document/syntax', message: 'Not valid CUE: This "{" is never closed.' });
  });

  it('leads to what it says', () => {
    const document = openExample({ [path]: text }).document(filePath(path), 0);
    const at = (place: readonly string[]) => {
      const { start, end } = document ? locate(document, place, 'value') : { start: 0, end: 0 };
      return text.slice(start, end);
    };
    expect(at(['metadata', 'name'])).toBe('"cache"');
    expect(at(['spec', 'workload', 'definition', 'kind'])).toBe('"StatefulSet"');
  });

  it('takes a new input without a change elsewhere', async () => {
    const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
    await workspace.open({ name: 'x' }, builtInSchemas);
    await workspace.load([{ path: filePath(path), text, etag: '1' }], []);
    const args = { element: id, name: 'tls', type: 'boolean', required: false };
    const result = await workspace.run({ id: 'api.add-input', args });
    expect(result.ok).toBe(true);
    const after = await workspace.source(filePath(path));
    expect(after).toContain('\n\t\ttls?: bool\n');
    expect(after?.replace(/\t\ttls\?: bool\n/, '')).toBe(text);
  });

  it('leaves other files of CUE alone', () => {
    const engine = openExample({ 'cue.mod/module.cue': 'module: "acme.io"\nlanguage: version: "v0.9.0"\n' });
    expect([...engine.elements()]).toEqual([]);
    expect(engine.findings()).toEqual([]);
  });
});
