import type { ChunkReading } from '../chunkReading.ts';
import { limits } from '../limits.ts';
import type { ValueProblem } from '../value.ts';
import { valueOfBody } from './hclValue.ts';
import { readHcl } from './readBody.ts';

/**
 * Reads a text of HCL. A syntax error leaves what else was understood as the value, so that one file under a person's
 * hands does not empty the module that it belongs to. An empty text has the value null.
 */
export function readHclChunk(text: string): ChunkReading {
  const syntax = readHcl(text);
  if ('tooDeepAt' in syntax) {
    const start = syntax.tooDeepAt;
    const message = `The file nests deeper than ${limits.depth} levels and is not read.`;
    const problem: ValueProblem = { code: 'document/too-deep', message, severity: 'error', start, end: start + 1 };
    return { value: null, template: false, problems: [problem] };
  }
  if (syntax.problems.length > 0) {
    const action = /\{\{|\{%/.exec(text);
    if (action) {
      const message = 'This is a template, not HCL: it is read once its {{ … }} actions are filled in.';
      const start = action.index;
      const problem: ValueProblem = { code: 'document/template', message, severity: 'warning', start, end: start + 2 };
      return { value: null, template: true, problems: [problem] };
    }
  }
  const problems = syntax.problems.map(
    ({ message, start, end }): ValueProblem => ({
      code: 'document/syntax',
      message: `Not valid HCL: ${message}`,
      severity: 'error',
      start,
      end,
    }),
  );
  const value = valueOfBody(syntax.body, text, problems);
  return { value: Object.keys(value).length === 0 ? null : value, template: false, problems };
}
