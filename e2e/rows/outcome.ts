import { z } from 'zod';
import type { Row } from './rows.ts';

const assertionSchema = z.object({
  ancestorTitles: z.array(z.string()),
  title: z.string(),
  status: z.string(),
});
const reportSchema = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(assertionSchema) })),
});
/** What is used of Vitest's JSON report. */
export type TestReport = z.infer<typeof reportSchema>;

/** What became of a row: `skipped` has only skipped tests, whose titles give the reason. */
export type State = 'passed' | 'skipped' | 'failed' | 'missing';
export interface Outcome {
  readonly id: string;
  readonly holds: string;
  readonly state: State;
  /** How many of its tests passed. */
  readonly passed: number;
  /** Why it was skipped, or which tests failed. */
  readonly why: readonly string[];
}

/** Reads a report; undefined where it is none. */
export function readReport(text: string): TestReport | undefined {
  try {
    return reportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The ids that a title begins with: `L3: …`, `A19, K14: …`. */
export function idsOf(title: string): readonly string[] {
  return (
    /^([ABDEKL]\d+(?:, ?[ABDEKL]\d+)*):/
      .exec(title)?.[1]
      ?.split(',')
      .map((id) => id.trim()) ?? []
  );
}

/** Each row with what its tests came to: any failure fails it, any pass passes it. Tests of unknown ids come last, as failures. */
export function outcomes(rows: readonly Row[], report: TestReport): readonly Outcome[] {
  const tests = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap((test) =>
      [...test.ancestorTitles, test.title].flatMap((title) => idsOf(title).map((id) => ({ id, ...test }))),
    );
  const byId = Map.groupBy(tests, ({ id }) => id);
  const known = new Set(rows.map(([id]) => id));
  const unknown = [...byId.keys()].filter((id) => !known.has(id)).map((id): Row => [id, 'no row of the table']);
  return [...rows, ...unknown].map(([id, holds]) => {
    const own = byId.get(id) ?? [];
    const titles = (status: string) => [
      ...new Set(own.filter((test) => test.status === status).map(({ title }) => title)),
    ];
    const passed = own.filter(({ status }) => status === 'passed').length;
    const failed = titles('failed');
    if (!known.has(id)) return { id, holds, state: 'failed', passed, why: own.map(({ title }) => title) };
    if (own.length === 0) return { id, holds, state: 'missing', passed, why: [] };
    if (failed.length > 0) return { id, holds, state: 'failed', passed, why: failed };
    if (passed > 0) return { id, holds, state: 'passed', passed, why: [] };
    const reasons = [...new Set(own.map((test) => [...test.ancestorTitles, test.title].join(' › ')))];
    return { id, holds, state: 'skipped', passed, why: reasons };
  });
}
