import type { Layer } from '../../graph/element.ts';
import { isObject, type JsonValue, textAt } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';

export const catalogGroup = 'backstage.io';
export const scaffolderGroup = 'scaffolder.backstage.io';

export interface EntityKind {
  readonly kind: string;
  readonly group: string;
  readonly title: string;
  readonly layer: Layer;
}

const catalog = (kind: string, layer: Layer): EntityKind => ({
  kind,
  group: catalogGroup,
  title: `Backstage ${kind}`,
  layer,
});

/** The kinds of the software catalogue and the scaffolder (Backstage documentation, Descriptor Format). */
export const entityKinds: readonly EntityKind[] = [
  catalog('Component', 'app'),
  catalog('API', 'app'),
  catalog('Resource', 'infra'),
  catalog('System', 'app'),
  catalog('Domain', 'app'),
  catalog('Group', 'app'),
  catalog('User', 'app'),
  catalog('Location', 'orchestration'),
  { kind: 'Template', group: scaffolderGroup, title: 'Backstage Template', layer: 'orchestration' },
];

/** Kind of the elements for files that a Template fills in: they describe what will be there, not what is. */
export const skeletonKind: EntityKind = {
  kind: 'Skeleton',
  group: catalogGroup,
  title: 'Backstage skeleton',
  layer: 'orchestration',
};

/** The row of a kind; undefined for kinds that plug-ins or later releases add. */
export function entityKind(group: string, kind: string): EntityKind | undefined {
  return entityKinds.find((row) => row.kind === kind && row.group === group);
}

/** True for entities: `backstage.io/…`, and Templates of the scaffolder. */
export function isEntity(header: ObjectHeader | undefined): header is ObjectHeader {
  return header?.group === catalogGroup || header?.group === scaffolderGroup;
}

/** True for an entity whose name is still to be filled in (`${{ values.name }}`): a part of a Template's skeleton. */
export function isSkeleton(value: JsonValue): boolean {
  const name = isObject(value) ? textAt(value, 'metadata', 'name') : undefined;
  return name?.includes('${{') === true;
}
