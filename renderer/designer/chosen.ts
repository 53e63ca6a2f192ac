import type { JsonPath } from '../../shared/json.ts';
import type { InputField } from '../../shared/schema/describe.ts';

/** What of an API is being designed. */
export type Chosen =
  | { readonly part: 'input'; readonly path: JsonPath }
  | { readonly part: 'new-input'; readonly under: JsonPath }
  | { readonly part: 'output'; readonly name: string }
  | { readonly part: 'new-output' }
  | { readonly part: 'version'; readonly name: string }
  | { readonly part: 'new-version' };

/** The field at a path. */
export function fieldAt(fields: readonly InputField[], path: JsonPath): InputField | undefined {
  const key = path.join('.');
  for (const field of fields) {
    if (field.path.join('.') === key) return field;
    const inside = fieldAt(field.children, path);
    if (inside) return inside;
  }
  return undefined;
}

/** The path as commands take it: lists are entered by 0, maps by themselves. */
export function commandPath(path: JsonPath): (string | 0)[] {
  return path.flatMap((segment): (string | 0)[] =>
    typeof segment === 'number' ? [0] : segment === '*' ? [] : [segment],
  );
}
