import { z } from 'zod';
import type { GoalValue } from '../blueprint/blueprint.ts';
import { fail, ok, type Result } from '../result.ts';

const answerSchema = z.union([
  z.object({
    status: z.literal('success'),
    data: z.object({
      resultType: z.literal('matrix'),
      result: z.array(z.object({ values: z.array(z.tuple([z.number(), z.string()])) })),
    }),
  }),
  z.object({ status: z.literal('error'), error: z.string() }),
]);

/**
 * Values of a goal from an answer of Prometheus to `query_range` (HTTP API v1), one a day: the last of the day. What is no
 * number (NaN, +Inf) is left out. Problems: an answer of another form, a refused query, no series, more than one.
 */
export function prometheusValues(answer: unknown): Result<readonly GoalValue[]> {
  const read = answerSchema.safeParse(answer);
  if (!read.success)
    return fail({
      code: 'goals/prometheus-answer',
      message: 'What answered is no Prometheus.',
      advice: 'Give the address under which /api/v1/query_range is answered.',
    });
  if (read.data.status === 'error')
    return fail({
      code: 'goals/prometheus-query',
      message: `Prometheus refused the query: ${read.data.error}`,
      advice: 'Try the query in Prometheus first, then write it into the goal.',
    });
  const [series, ...more] = read.data.data.result;
  if (!series || more.length > 0)
    return fail({
      code: 'goals/prometheus-series',
      message: `The query gives ${series ? more.length + 1 : 'no'} series; a goal is one number.`,
      advice: series ? 'Put sum(…), avg(…) or a filter around it.' : 'See whether the metric is collected.',
    });
  const days = new Map<string, GoalValue>();
  for (const [time, text] of series.values) {
    const value = Number(text);
    const at = new Date(time * 1000);
    if (!Number.isFinite(value) || Number.isNaN(at.getTime())) continue;
    const date = at.toISOString().slice(0, 10);
    days.set(date, { date, value });
  }
  return ok([...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)));
}
