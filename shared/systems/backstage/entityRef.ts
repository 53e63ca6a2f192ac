/** A reference to an entity as it is written, its parts undefined where it leaves them out. */
export interface EntityRef {
  readonly kind?: string;
  readonly namespace?: string;
  readonly name: string;
}

/**
 * Reads `[kind:][namespace/]name`. Undefined for texts of another form and for those still to be filled in.
 * Source: @backstage/catalog-model, `parseEntityRef`.
 */
export function parseEntityRef(text: string): EntityRef | undefined {
  if (text.includes('${{')) return undefined;
  const match = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(text.trim());
  const [, kind, namespace, name] = match ?? [];
  if (!name) return undefined;
  return { ...(kind ? { kind } : {}), ...(namespace ? { namespace } : {}), name };
}

/** The name in the owner of an entity, without kind and namespace. */
export function ownerName(owner: string | undefined): string | undefined {
  return owner === undefined ? undefined : parseEntityRef(owner)?.name;
}
