import { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { readableVersions } from './migrate.ts';
import { blueprintSchema } from './schema.ts';

/** The JSON Schema (draft 2020-12) of `blueprint.yaml`, for editors: every version that can be read, further keys allowed. */
export function blueprintJsonSchema(): JsonObject {
  // By way of its text, so that it is plain data and nothing of the library's own.
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(blueprintSchema, { io: 'input' })));
  return {
    ...schema,
    title: 'Blueprint of an internal developer platform',
    properties: { ...schema.properties, apiVersion: { type: 'string', enum: [...readableVersions].reverse() } },
  };
}
