import type { Element } from '../../graph/element.ts';
import type { KindSchema, Look } from '../../graph/look.ts';
import type { ObjectHeader } from '../system.ts';
import { composedKinds } from './composed.ts';
import type { Composed } from './patchInput.ts';

/** What a composed resource is: by its base, or by an object of the same name that another step states. */
export function composedHeader(composition: Element, resource: Composed): ObjectHeader | undefined {
  if (resource.header || resource.base) return resource.header;
  return composedKinds(composition.value).find((made) => made.source === 'desired' && made.name === resource.name)
    ?.header;
}

/** The schema of a composed resource; undefined = unknown. */
export function composedSchema(composition: Element, resource: Composed, look: Look): KindSchema | undefined {
  const header = composedHeader(composition, resource);
  return header && look.schema(header.group, header.version, header.kind);
}
