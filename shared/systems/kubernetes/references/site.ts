import type { EdgeType, Reference } from '../../../graph/element.ts';
import { formatPath, type JsonObject, type JsonPath, textAt } from '../../../json.ts';
import type { ObjectHeader } from '../../system.ts';

/** An object whose references are read: its value, and where it stands in its document (`[]`, or an item of a list). */
export interface Site {
  readonly object: JsonObject;
  readonly at: JsonPath;
  readonly header: ObjectHeader;
  readonly name: string;
  readonly namespace: string | undefined;
}

/** What a field points at, and how badly it is needed. */
export interface ObjectTarget {
  readonly type: EdgeType;
  readonly group?: string;
  readonly kind: string;
  readonly need: Reference['need'];
  /** Absent: the object's own namespace. `null`: the target is cluster-wide. */
  readonly namespace?: string | null | undefined;
  readonly dataKey?: string | undefined;
  readonly reversed?: boolean;
}

/** The reference stated by the name at `path` (inside the object); none where there is no name. */
export function named(site: Site, path: JsonPath, target: ObjectTarget): readonly Reference[] {
  const name = textAt(site.object, ...path);
  if (!name || isTemplated(name)) return [];
  const namespace = target.namespace === null ? undefined : (target.namespace ?? site.namespace);
  return [
    {
      type: target.type,
      target: {
        by: 'object',
        group: target.group ?? '',
        kind: target.kind,
        name,
        ...(namespace ? { namespace } : {}),
        ...(target.dataKey ? { dataKey: target.dataKey } : {}),
      },
      path: [...site.at, ...path],
      reason: `${formatPath(path)} names ${target.kind} ${name}`,
      need: target.need,
      ...(target.reversed ? { reversed: true } : {}),
    },
  ];
}

/** Names that a tool fills in later: `$(NAME)`, `${NAME}`, `{{ … }}`, `<NAME>`. */
export function isTemplated(name: string): boolean {
  return /\{\{|\$\{|\$\(|<[\w-]+>/.test(name);
}
