/** A bundle of a database with these lines in place of its own; for rules' examples. */
export function bundle(parts: {
  readonly params?: string;
  readonly connections?: string;
  readonly artifacts?: string;
  readonly more?: string;
  readonly head?: string;
}): string {
  return `name: orders-db
version: 1.0.0
description: The database of the orders.
${parts.head ?? ''}params:
${parts.params ?? '  required: [size]\n  properties:\n    size: { type: integer, default: 10 }\n'}connections:
${parts.connections ?? '  properties: {}\n'}artifacts:
${parts.artifacts ?? '  properties: {}\n'}${parts.more ?? ''}`;
}

/** A resource type in the newer form. */
export function type(fields: string, more = ''): string {
  return `name: aws-vpc
label: VPC
${more}schema:
  type: object
  properties:
${fields}`;
}
