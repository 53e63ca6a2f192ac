import type { ChunkReading } from './chunkReading.ts';
import { readCommonJson } from './commonJson.ts';
import { readCommonYaml } from './commonYaml.ts';
import { firstControlCharacter } from './control.ts';
import { readCueChunk } from './cue/cueChunk.ts';
import type { SyntaxName } from './document.ts';
import { readHclChunk } from './hcl/hclChunk.ts';
import { limits } from './limits.ts';
import { readSyntax } from './syntax.ts';
import { firstTemplateAction } from './template.ts';
import { plainValue, type ValueProblem } from './value.ts';

/** Reads one document's text; offsets of problems are relative to it. */
export function readChunk(text: string, syntax: SyntaxName): ChunkReading {
  const control = firstControlCharacter(text);
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).padStart(4, '0').toUpperCase();
    const message = `The control character U+${code} is not allowed here. Remove it, or write it as an escape in double quotes.`;
    return broken('document/control-character', message, control, control + 1);
  }
  if (syntax === 'hcl') return readHclChunk(text);
  if (syntax === 'cue') return readCueChunk(text);
  const common = syntax === 'json' ? readCommonJson(text) : readCommonYaml(text);
  if (common !== undefined) return { value: common, template: false, problems: [] };
  const tree = readSyntax(text);
  if ('tooDeepAt' in tree) {
    const message = `The document nests deeper than ${limits.depth} levels and is not read.`;
    return broken('document/too-deep', message, tree.tooDeepAt, Math.min(tree.tooDeepAt + 1, text.length));
  }
  const plain = plainValue(tree.root);
  const failed = tree.errors.length > 0 || plain.unreadable;
  if (failed) {
    const action = firstTemplateAction(text);
    if (action !== undefined) {
      const message = 'This is a template, not a manifest: it is read once its {{ … }} actions are filled in.';
      return { ...broken('document/template', message, action.start, action.end, 'warning'), template: true };
    }
  }
  const errors = tree.errors.slice(0, limits.syntaxErrors).map(
    (error): ValueProblem => ({
      code: 'document/syntax',
      message: `Not valid YAML: ${error.message}`,
      severity: 'error',
      start: Math.min(error.pos[0], text.length),
      end: Math.min(Math.max(error.pos[1], error.pos[0] + 1), text.length),
    }),
  );
  return { value: failed ? null : plain.value, template: false, problems: [...errors, ...plain.problems] };
}

function broken(
  code: string,
  message: string,
  start: number,
  end: number,
  severity: 'error' | 'warning' = 'error',
): ChunkReading {
  return { value: null, template: false, problems: [{ code, message, severity, start, end }] };
}
