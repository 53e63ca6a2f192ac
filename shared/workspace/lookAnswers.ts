import type { Element, ElementId } from '../graph/element.ts';
import type { FolderMember, ObjectIdentity, Provider } from '../graph/look.ts';

/** The id that sorts first, whatever the order in which the files were read. */
export function earlier(id: ElementId, element: Element): ElementId {
  return id === '' || element.id < id ? element.id : id;
}

/** The elements of a folder, in the order of their ids: the index lists what changed last at the end, and members must not change places by an edit. */
export function membersAmong(elements: readonly Element[]): readonly FolderMember[] {
  return elements
    .map(({ id, source, gathers }): FolderMember => ({ id, file: source.file, ...(gathers && { gathers }) }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export function sameMembers(before: readonly FolderMember[], after: readonly FolderMember[]): boolean {
  return sameLists(
    before,
    after,
    (a, b) => a.id === b.id && a.file === b.file && a.gathers?.join('\n') === b.gathers?.join('\n'),
  );
}

export function identityOf({ id, group, kind, namespace, name, labels }: Element): ObjectIdentity {
  return { id, group, kind, ...(namespace !== undefined && { namespace }), name, labels };
}

export function sameIdentities(before: readonly ObjectIdentity[], after: readonly ObjectIdentity[]): boolean {
  return sameLists(before, after, (a, b) => a.id === b.id && a.name === b.name && sameTexts(a.labels, b.labels));
}

export function sameProviders(before: readonly Provider[], after: readonly Provider[]): boolean {
  return sameLists(before, after, (a, b) => a.element === b.element && a.port === b.port);
}

function sameLists<Item>(before: readonly Item[], after: readonly Item[], same: (a: Item, b: Item) => boolean) {
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const other = after[index];
      return other !== undefined && same(one, other);
    })
  );
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return (
    a === b ||
    (keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]))
  );
}
