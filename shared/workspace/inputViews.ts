import { formatPath } from '../json.ts';
import { type InputField, inputsOf } from '../schema/describe.ts';
import type { Schema, SchemaSet } from '../schema/schema.ts';
import type { InputView } from './snapshot.ts';

const maxFields = 500;

/** The inputs of a schema as a flat list with depths, parents before children: for the inspector and for forms. */
export function inputViews(schema: Schema, definitions?: SchemaSet): readonly InputView[] {
  const views: InputView[] = [];
  const visit = (fields: readonly InputField[], depth: number) => {
    for (const field of fields) {
      if (views.length >= maxFields) return;
      views.push(viewOf(field, depth));
      visit(field.children, depth + 1);
    }
  };
  visit(inputsOf(schema, definitions ? { definitions } : {}), 0);
  return views;
}

function viewOf(field: InputField, depth: number): InputView {
  return {
    path: field.path.map((segment) => (typeof segment === 'number' ? formatPath([segment]) : segment)),
    name: field.name,
    type: field.type,
    required: field.required,
    ...(field.default !== undefined && { default: JSON.stringify(field.default) }),
    ...(field.description !== undefined && { description: field.description }),
    ...(field.enum && {
      choices: field.enum.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    }),
    depth,
  };
}
