import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';

/** Reads `value` as `schema` says. The problem (with the given code) names the first place that doesn't fit, and never repeats the value. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, code: string): Result<T> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue?.path.map(String).join('.') ?? '';
  return fail({
    code,
    message:
      place === '' ? 'The message has another shape than expected.' : `\`${place}\` has another shape than expected.`,
    place,
  });
}
