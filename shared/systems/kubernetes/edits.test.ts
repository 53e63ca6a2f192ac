import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../document/apply.ts';
import { filePath, type TextEdit } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Result } from '../../result.ts';
import type { Written } from '../written.ts';
import { kubernetesEdits } from './edits.ts';
import { objectHeader } from './header.ts';
import { projectKubernetes } from './project.ts';
import { kubernetesTemplates } from './templates.ts';

function written(text: string): Written {
  const file = parseFile({ path: filePath('a.yaml'), text });
  const [document] = file.documents;
  const [element] = document ? projectKubernetes(document, objectHeader(document.value)) : [];
  if (!document || !element) throw new Error('no element');
  return { element, document, file };
}

function textAfter(text: string, edits: Result<readonly TextEdit[]> | undefined): string {
  if (!edits?.ok) throw new Error(edits?.problem.message ?? 'no such edit');
  return applyEdits(text, edits.value);
}

describe('inputs of a definition', () => {
  const [made] =
    kubernetesTemplates
      .find(({ id }) => id === 'kubernetes.crd')
      ?.render({ kind: 'Cache', group: 'acme.io', input: 'size' }) ?? [];
  const text = made?.text ?? '';

  it('are added to the stored version and can be taken away again', () => {
    const added = textAfter(
      text,
      kubernetesEdits.addInput?.(written(text), { name: 'zone', schema: { type: 'string' }, required: true }),
    );
    expect(written(added).element.contract.provides[0]?.inputs).toMatchObject({
      required: ['zone'],
      properties: { zone: { type: 'string' } },
    });
    expect(textAfter(added, kubernetesEdits.removeInput?.(written(added), ['zone']))).toBe(text);
  });
});

describe('parameters of a custom resource', () => {
  const text = 'apiVersion: acme.io/v1\nkind: Cache\nmetadata:\n  name: a\nspec:\n  size: small # for now\n';

  it('are set in place', () => {
    const edits = kubernetesEdits.setParam?.(written(text), 'requires:Cache', ['size'], 'large');
    expect(textAfter(text, edits)).toBe(text.replace('small', 'large'));
  });

  it('are refused for a port that is not there', () => {
    expect(kubernetesEdits.setParam?.(written(text), 'requires:Other', ['size'], 1)).toMatchObject({
      ok: false,
      problem: { code: 'request/unknown' },
    });
  });
});
