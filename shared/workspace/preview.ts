import { diffLines } from '../diff/lines.ts';
import type { Finding } from '../finding/finding.ts';
import type { CommandPreview } from './api.ts';
import type { Engine } from './engine.ts';
import type { FileStep } from './history.ts';

/** What a change would do: lines by file, and the findings that would come and go. The engine is as before afterwards. */
export function previewCommand(engine: Engine, title: string, steps: readonly FileStep[]): CommandPreview {
  const before = new Map(engine.findings().map((finding) => [textOf(finding), finding]));
  engine.setFiles(steps.map(({ path, after }) => ({ path, text: after })));
  engine.resolve();
  const after = new Map(engine.findings().map((finding) => [textOf(finding), finding]));
  engine.setFiles(steps.map(({ path, before: text }) => ({ path, text })));
  engine.resolve();
  return {
    title,
    files: steps.map(({ path, before: old, after: now }) => ({ path, ...diffLines(old ?? '', now ?? '') })),
    breaks: [...after].filter(([key]) => !before.has(key)).map(([, finding]) => brief(finding)),
    mends: [...before].filter(([key]) => !after.has(key)).map(([, finding]) => brief(finding)),
  };
}

/** Findings keep their identity when lines above them go. */
function textOf({ code, file, message, element }: Finding): string {
  return `${code} ${file} ${element ?? ''} ${message}`;
}

function brief({ message, severity, element }: Finding) {
  return { message, severity, ...(element && { element }) };
}
