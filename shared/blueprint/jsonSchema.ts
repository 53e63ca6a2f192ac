import { z } from 'zod';
import { readableVersions } from './migrate.ts';
import { blueprintSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of `blueprint.yaml`, for editors: every version that can be read, further keys allowed. */
export function blueprintJsonSchema(): object {
  const schema = z.toJSONSchema(blueprintSchema, { io: 'input' });
  return {
    ...schema,
    title: 'Blueprint of an internal developer platform',
    properties: { ...schema.properties, apiVersion: { type: 'string', enum: [...readableVersions].reverse() } },
  };
}
