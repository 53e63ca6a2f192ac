import type { Element, ElementId } from '../graph/element.ts';
import type { InputField } from '../schema/describe.ts';
import { inputsOf } from '../schema/describe.ts';
import type { Schema } from '../schema/schema.ts';

/** How much one published API asks its users to know. */
export interface ApiSurface {
  readonly element: ElementId;
  readonly port: string;
  /** Fields that a request may fill in, on every level. */
  readonly inputs: number;
  /** The deepest level on which a field lies, from 1; 0 without fields. */
  readonly depth: number;
}

/** API surface of a group: the sum over its published APIs. */
export interface Surface {
  /** Sum of inputs × depth: a measure of our own, for comparing one state with another. */
  readonly value: number;
  readonly apis: readonly ApiSurface[];
}

/** The API surface of published elements. Ports whose inputs are unknown count as having none. */
export function surfaceOf(published: readonly Element[]): Surface {
  const apis = published.flatMap((element) =>
    element.contract.provides.map(
      ({ key, inputs }): ApiSurface => ({ element: element.id, port: key, ...(inputs ? sizeOf(inputs) : nothing) }),
    ),
  );
  return { value: apis.reduce((sum, { inputs, depth }) => sum + inputs * depth, 0), apis };
}

type Size = Pick<ApiSurface, 'inputs' | 'depth'>;

const nothing: Size = { inputs: 0, depth: 0 };
const sizes = new WeakMap<Schema, Size>();

function sizeOf(schema: Schema): Size {
  const known = sizes.get(schema);
  if (known) return known;
  const size = sizeOfFields(inputsOf(schema));
  sizes.set(schema, size);
  return size;
}

function sizeOfFields(fields: readonly InputField[]): Size {
  let inputs = 0;
  let depth = 0;
  for (const field of fields) {
    const below = sizeOfFields(field.children);
    inputs += 1 + below.inputs;
    depth = Math.max(depth, 1 + below.depth);
  }
  return { inputs, depth };
}
