/** The kind that a resource type is usually offered as: `postgres` → `Postgres`, `llm-model` → `LlmModel`. */
export function kindName(type: string): string {
  return type
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
