import { z } from 'zod';

/** One call between renderer and host: the schemas that both ends parse with. */
export interface Method<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

/** States a method. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> {
  return { input, output };
}

/** An error as it crosses the border: data, never an Error with a stack. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  advice: z.string().optional(),
  place: z.string().optional(),
});

/** The answer to a call. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
]);

/** Raised by both ends when they can't speak to each other. Grows by one with every change that old ends can't read. */
export const protocolVersion = 1;
