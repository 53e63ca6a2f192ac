import type { Element } from '../graph/element.ts';
import type { KindFound, KindSchema } from '../graph/look.ts';
import type { SchemaCatalog } from './schemaCatalog.ts';

/** The definitions of a kind: those of the elements that define it, else the built-in one, else none. */
export function definitionsOf(
  group: string,
  kind: string,
  defining: readonly Element[],
  catalog: () => SchemaCatalog,
): readonly KindFound[] {
  const found = defining.flatMap((element) =>
    element.defines
      .filter((definition) => definition.group === group && definition.kind === kind)
      .map((definition) => ({ element, definition, versions: definition.versions })),
  );
  if (found.length > 0) return found;
  const builtIn = catalog().versions(group, kind);
  const [first] = builtIn;
  if (!first) return [];
  const versions = builtIn.map(({ version }) => ({ name: version, served: true, storage: builtIn.length === 1 }));
  return [{ definition: { group, kind, plural: first.plural, namespaced: first.namespaced }, versions }];
}

/** The schema of a kind at a version: as the first of the elements states it that define it, else the built-in one. */
export function schemaOfKind(
  group: string,
  version: string,
  kind: string,
  defining: readonly Element[],
  catalog: () => SchemaCatalog,
): KindSchema | undefined {
  for (const element of defining) {
    for (const definition of element.defines) {
      if (definition.group !== group || definition.kind !== kind) continue;
      const { schema } = definition.versions.find((one) => one.name === version) ?? {};
      if (!schema) continue;
      const { namespaced } = definition;
      const definedBy = element.id;
      return {
        schema,
        definitions: {},
        namespaced,
        definedBy,
        version,
        source: 'blueprint',
        dialect: 'custom-resource',
      };
    }
  }
  const builtIn = catalog()
    .versions(group, kind)
    .find((one) => one.version === version);
  if (!builtIn) return undefined;
  const { schema, definitions, namespaced, dialect } = builtIn;
  return { schema, definitions, namespaced, version, source: 'built-in', dialect };
}
