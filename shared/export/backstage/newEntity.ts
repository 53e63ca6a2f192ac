import type { JsonObject } from '../../json.ts';
import type { EntityRef } from './entityRef.ts';

/** An entity to be written. */
export interface NewEntity {
  readonly ref: EntityRef;
  readonly entity: JsonObject;
}

/** What an entity is called and described as. */
interface EntityWords {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly annotations?: JsonObject;
}

/** The descriptor of an entity. A title is stated where it says more than the name. */
export function entityOf({ kind, name }: EntityRef, words: EntityWords, spec: JsonObject): JsonObject {
  const { title, description, annotations } = words;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      ...(title !== undefined && title !== name ? { title } : {}),
      ...(description ? { description } : {}),
      ...(annotations ? { annotations } : {}),
    },
    spec,
  };
}
