import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { elementIdFrom } from '../../graph/element.ts';
import type { Finding } from '../finding.ts';
import { type FindingFormat, findingFormats, printFindings } from './printers.ts';
import type { FindingReport } from './report.ts';

const range = (line: number, column: number, end: number) => ({ start: { line, column }, end: { line, column: end } });

const wrongType: Finding = {
  id: 'schema/type apps/score.yaml#0 x',
  code: 'schema/type',
  severity: 'error',
  message: 'replicas must be an integer.',
  file: filePath('apps/score.yaml'),
  range: range(3, 5, 9),
  element: elementIdFrom('score:Workload/checkout'),
  related: [{ message: 'Defined here.', file: filePath('crd.yaml'), range: range(8, 1, 4) }],
  fixes: [{ title: 'Write 3', call: { id: 'text.set', args: { value: 3 } } }],
};
const unchecked: Finding = {
  id: 'schema/unknown b.yaml#0 y',
  code: 'schema/unknown',
  severity: 'info',
  message: 'No schema of Bucket is loaded.',
  file: filePath('b.yaml'),
  range: range(1, 1, 1),
  unknown: true,
  related: [],
  fixes: [],
};
const hostile = 'evil\u001b]52;c;AAAA\u0007\u009b31m\n::error::no <b>&"|`x` [a](https://e.example) 100%';

function report(...findings: readonly Finding[]): FindingReport {
  return { documents: 2, elements: 1, findings, files: ['apps/score.yaml', 'clean.yaml'], rules: [], version: '0.0.0' };
}
const print = (format: FindingFormat, ...findings: readonly Finding[]) =>
  printFindings(report(...findings), format, { colour: false });

describe('printed findings', () => {
  it('text: one line a finding, related places below, counts at the end', () => {
    expect(print('text', wrongType, unchecked)).toBe(`apps/score.yaml:3:5 error schema/type replicas must be an integer.
  crd.yaml:8:1 Defined here.
b.yaml:1:1 info schema/unknown unknown: No schema of Bucket is loaded.
1 error, 0 warnings, 1 info in 2 documents, 1 element
`);
  });

  it('text: colours only where asked for', () => {
    expect(printFindings(report(wrongType), 'text', { colour: true })).toContain('\u001b[31merror\u001b[0m');
    expect(print('text', wrongType)).not.toContain('\u001b');
  });

  it('json: the documented shape', () => {
    expect(JSON.parse(print('json', wrongType, unchecked))).toEqual({
      schemaVersion: 1,
      summary: { documents: 2, elements: 1, errors: 1, warnings: 0, infos: 1 },
      findings: [
        {
          code: 'schema/type',
          severity: 'error',
          message: 'replicas must be an integer.',
          file: 'apps/score.yaml',
          range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } },
          element: 'score:Workload/checkout',
          related: [{ message: 'Defined here.', file: 'crd.yaml', range: range(8, 1, 4) }],
          fixes: [{ title: 'Write 3', command: 'text.set', args: { value: 3 } }],
        },
        {
          code: 'schema/unknown',
          severity: 'info',
          message: 'No schema of Bucket is loaded.',
          file: 'b.yaml',
          range: range(1, 1, 1),
          element: null,
          unknown: true,
          related: [],
          fixes: [],
        },
      ],
    });
  });

  it('sarif: results with rule, level, region and fingerprint', () => {
    const odd = { ...wrongType, file: filePath('a b/ü#.yaml') };
    const rules = [{ code: 'schema/type', severity: 'error', title: 'Wrong type', why: 'It is refused.' } as const];
    const text = printFindings({ ...report(odd, unchecked), rules }, 'sarif', { colour: false });
    const [run] = JSON.parse(text).runs;
    expect(run.tool.driver.rules).toMatchObject([
      { id: 'schema/type', shortDescription: { text: 'Wrong type' } },
      { id: 'schema/unknown' },
    ]);
    expect(run.results).toMatchObject([
      {
        ruleId: 'schema/type',
        ruleIndex: 0,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b/%C3%BC%23.yaml' },
              region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
            },
          },
        ],
        partialFingerprints: { 'entresolFinding/v1': odd.id },
      },
      { level: 'note', ruleIndex: 1, message: { text: 'unknown: No schema of Bucket is loaded.' } },
    ]);
  });

  it('junit: a test case a file, clean ones included', () => {
    const text = print('junit', wrongType, unchecked);
    expect(text).toContain('tests="3" failures="1"');
    expect(text).toContain('<failure type="error" message="replicas must be an integer.">apps/score.yaml:3:5 error');
    expect(text).toContain('<testcase name="clean.yaml" classname="entresol.validate" file="clean.yaml">\n</testcase>');
    expect(text).toContain('<system-out>b.yaml:1:1 info schema/unknown unknown: No schema');
  });

  it('github: an annotation a finding, with what would end it escaped', () => {
    const odd = { ...wrongType, file: filePath('a,b:c.yaml'), message: '50% of\nthem' };
    expect(print('github', odd)).toBe(
      '::error file=a%2Cb%3Ac.yaml,line=3,endLine=3,col=5,endColumn=8,title=schema/type::50%25 of them\n',
    );
  });

  it('markdown: a table, in which texts of files stay text', () => {
    const odd = { ...wrongType, message: 'a | b <img> [x](https://e.example) `c`' };
    expect(print('markdown', odd)).toContain(
      '| error | apps/score.yaml:3:5 | a \\| b \\<img\\> \\[x\\]\\(https:/&#8203;/e.example\\) \\`c\\` | schema/type |\n',
    );
  });

  it.each(findingFormats)('B14: %s lets no control character and no line of its own through', (format) => {
    const text = print(format, { ...wrongType, message: hostile, file: filePath(`a\u001b[2J${'\n'}b.yaml`) });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(text).not.toMatch(/^::error::no/m);
  });

  it.each(['junit', 'markdown'] as const)('%s lets no markup of a message through', (format) => {
    expect(print(format, { ...wrongType, message: hostile })).not.toContain('<b>');
  });
});
