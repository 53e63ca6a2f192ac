import { describe, expect, it } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import { elementId } from '../../shared/graph/element.ts';
import type { Delta } from '../../shared/workspace/snapshot.ts';
import { appliedDelta } from './appliedDelta.ts';
import { emptyModel } from './model.ts';

const quiet: Delta = {
  revision: 1,
  elements: [],
  removedElements: [],
  edges: [],
  removedEdges: [],
  findings: [],
  files: [],
  removedFiles: [],
  summary: {
    name: 'shop',
    documents: 0,
    elements: 0,
    edges: 0,
    counts: { errors: 0, warnings: 0, infos: 0 },
    dirtyFiles: [],
    tookMs: 0,
    schemas: '',
  },
};

describe('appliedDelta', () => {
  it('keeps the very same maps when nothing in them changed', () => {
    const before = appliedDelta(emptyModel, quiet);
    const after = appliedDelta(before, { ...quiet, revision: 2 });
    expect(after.elements).toBe(before.elements);
    expect(after.findings).toBe(before.findings);
    expect(after.domains).toBe(before.domains);
    expect(after.revision).toBe(2);
  });

  it('takes findings over by file and drops those of a removed file', () => {
    const file = filePath('a.yaml');
    const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const finding = {
      id: 'f',
      code: 'x/y',
      severity: 'error',
      message: 'm',
      file,
      range: place,
      related: [],
      fixes: [],
    } as const;
    const before = appliedDelta(emptyModel, { ...quiet, findings: [{ file, findings: [finding] }] });
    expect(before.findings.get(file)).toHaveLength(1);
    expect(appliedDelta(before, { ...quiet, removedFiles: [file] }).findings.size).toBe(0);
  });

  it('removes elements by id', () => {
    const id = elementId('kratix', 'Promise', undefined, 'postgres');
    expect(appliedDelta(emptyModel, { ...quiet, removedElements: [id] }).elements.size).toBe(0);
  });
});
