import type { JsonValue } from '../../shared/json.ts';

/** A value as a person reads it: texts as they stand, all else as JSON. */
export function shownValue(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was typed: text as it stands; numbers, lists and the like as JSON, and as text while they are no JSON yet. */
export function typedValue(text: string, asText: boolean): JsonValue | undefined {
  if (text === '') return undefined;
  if (asText) return text;
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}

/** Choices with commas between them; of a number's choices those that are numbers. */
export function typedChoices(text: string, asText: boolean): readonly JsonValue[] {
  return text
    .split(',')
    .map((choice) => choice.trim())
    .filter(Boolean)
    .map((choice) => typedValue(choice, asText) ?? choice);
}
