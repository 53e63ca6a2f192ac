import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../document/apply.ts';
import { filePath, type TextEdit } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Result } from '../../result.ts';
import { objectHeader } from '../kubernetes/header.ts';
import type { Written } from '../written.ts';
import { parameterSchema } from './cue/schema.ts';
import { edits } from './edits.ts';
import { project } from './project.ts';

function edited(text: string, edit: (written: Written) => Result<readonly TextEdit[]> | undefined): string {
  const file = parseFile({ path: filePath('app.yaml'), text });
  const [document] = file.documents;
  const [element] = document ? project(document, objectHeader(document.value)) : [];
  if (!document || !element) throw new Error('no element');
  const made = edit({ document, element, file, sibling: () => undefined });
  if (!made?.ok) throw new Error(made?.problem.message ?? 'no such edit');
  return applyEdits(text, made.value);
}

const application = `apiVersion: core.oam.dev/v1beta1
kind: Application
metadata:
  name: shop
spec:
  components:
    - name: web # the page
      type: webservice
      properties:
        image: "acme/web:1"
      dependsOn: [db]
    - name: db
      type: postgres
  policies:
    - name: big
      type: override
      properties:
        components:
          - name: db
            properties: { size: large }
  workflow:
    steps:
      - name: first
        type: apply-component
        properties: { component: db }
`;

describe('components of an application', () => {
  it('are added at the end, by their plain type', () => {
    const after = edited(application, (written) =>
      edits.addRequest?.(written, { name: 'cache', type: 'kubevela/redis' }),
    );
    expect(after).toBe(application.replace('  policies:', '    - name: cache\n      type: redis\n  policies:'));
  });

  it('are renamed together with everything that names them, and nothing else', () => {
    const after = edited(application, (written) => edits.renameRequest?.(written, 'requires:db', 'store'));
    expect(after).toBe(
      application
        .replace('dependsOn: [db]', 'dependsOn: [store]')
        .replaceAll('- name: db', '- name: store')
        .replace('component: db', 'component: store'),
    );
  });

  it('get properties and another type by the smallest edit', () => {
    const set = edited(application, (written) => edits.setParam?.(written, 'requires:web', ['image'], 'acme/web:2'));
    expect(set).toBe(application.replace('acme/web:1', 'acme/web:2'));
    const typed = edited(application, (written) => edits.setRequestType?.(written, 'requires:web', 'kubevela/worker'));
    expect(typed).toBe(application.replace('type: webservice', 'type: worker'));
  });
});

const definition = `apiVersion: core.oam.dev/v1beta1
kind: ComponentDefinition
metadata:
  name: web
spec:
  workload: { type: deployments.apps }
  schematic:
    cue:
      template: |
        parameter: {
        	// +usage=Which image to run
        	image: string
        }
        output: {kind: "Deployment", apiVersion: "apps/v1"}
`;

describe('inputs of a definition', () => {
  it('are written as a line of the parameter block, with its tabs', () => {
    const draft = {
      name: 'size',
      schema: { type: 'string', description: 'How big', enum: ['s', 'l'] },
      required: false,
    } as const;
    const after = edited(definition, (written) => edits.addInput?.(written, draft));
    expect(after).toBe(
      definition.replace('image: string\n', 'image: string\n        \t// +usage=How big\n        \tsize?: "s" | "l"\n'),
    );
  });

  it.each(['parameter: {}', 'parameter: {image: string}', 'parameter: {\n}'])('are read back from %s', (block) => {
    const text = definition.replace(
      'parameter: {\n        \t// +usage=Which image to run\n        \timage: string\n        }',
      block.replaceAll('\n', '\n        '),
    );
    const draft = { name: 'replicas', schema: { type: 'integer', default: 2 }, required: false } as const;
    const after = edited(text, (written) => edits.addInput?.(written, draft));
    const cue = /template: \|\n([\s\S]*)$/.exec(after)?.[1] ?? '';
    expect(parameterSchema(cue)?.properties?.replicas).toEqual({ type: 'integer', default: 2 });
    expect(parseFile({ path: filePath('a.yaml'), text: after }).documents.flatMap((one) => one.problems)).toEqual([]);
  });
});
