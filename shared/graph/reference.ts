import type { ObjectKind } from '../contract/port.ts';
import type { FilePath } from '../document/document.ts';
import type { Element, ElementId, Reference, Target } from './element.ts';
import { deliveredFrom } from './folder.ts';
import type { Look } from './look.ts';
import { matching } from './objectMatch.ts';
import { objectsNamed } from './objectsNamed.ts';

type LabelTarget = Extract<Target, { by: 'labels' }>;

/** What a reference leads to. `known`: the target exists outside the blueprint's files (built-in kinds), so there is no edge. */
export type ReferenceEnd =
  | { readonly state: 'found'; readonly elements: readonly { readonly id: ElementId }[] }
  | { readonly state: 'known' }
  | { readonly state: 'missing' };

/** Follows one reference of an element. One that states no namespace is also looked for where its deliverers put the element. */
export function follow({ target }: Reference, element: Element, look: Look): ReferenceEnd {
  const end = followTarget(target, element, look);
  if (end.state !== 'missing' || element.namespace !== undefined) return end;
  if ((target.by !== 'object' && target.by !== 'labels') || target.namespace !== undefined) return end;
  for (const namespace of look.landings(element.id)) {
    const there = followTarget({ ...target, namespace }, element, look);
    if (there.state !== 'missing') return there;
  }
  return end;
}

function followTarget(target: Target, element: Element, look: Look): ReferenceEnd {
  switch (target.by) {
    case 'object': {
      const elements = objectsNamed(
        look,
        target.group,
        target.kind,
        target.namespace ?? element.namespace,
        target.name,
      );
      return elements.length > 0 ? { state: 'found', elements } : { state: 'missing' };
    }
    case 'instance': {
      const { of, namespace = element.namespace, name } = target;
      const definitions = objectsNamed(look, of.group, of.kind, undefined, of.name).flatMap((one) => one.defines);
      const elements = definitions.flatMap(({ group, kind }) => objectsNamed(look, group, kind, namespace, name));
      return elements.length > 0 ? { state: 'found', elements } : { state: 'missing' };
    }
    case 'kind': {
      const found = look.kind(target.group, target.kind);
      const elements = found.flatMap((one) => (one.element && one.element !== element ? [one.element] : []));
      if (elements.length > 0) return { state: 'found', elements };
      return found.length > 0 ? { state: 'known' } : { state: 'missing' };
    }
    case 'labels': {
      const elements = target.kinds.flatMap((kind) => labelled(look, kind, target));
      const others = elements.filter((one) => one !== element);
      return others.length > 0 ? { state: 'found', elements: others } : { state: 'missing' };
    }
    case 'match': {
      const others = matching(target, look).filter((id) => id !== element.id);
      return others.length > 0 ? { state: 'found', elements: others.map((id) => ({ id })) } : { state: 'missing' };
    }
    case 'element': {
      const elements = look.outlines(target.id);
      return elements.length > 0 ? { state: 'found', elements } : { state: 'missing' };
    }
    case 'address': {
      const others = look.addressed(target.address).filter(({ id }) => id !== element.id);
      return others.length > 0 ? { state: 'found', elements: others } : { state: 'missing' };
    }
    case 'file': {
      if (!look.fileExists(target.path)) return { state: 'missing' };
      const others = elementsIn(target.path, look).filter(({ id }) => id !== element.id);
      return others.length > 0 ? { state: 'found', elements: others } : { state: 'known' };
    }
    case 'folder': {
      const ids = deliveredFrom(target, element.namespace, look);
      if (!ids) return { state: 'missing' };
      const others = ids.filter((id) => id !== element.id);
      return others.length > 0 ? { state: 'found', elements: others.map((id) => ({ id })) } : { state: 'known' };
    }
  }
}

function elementsIn(path: FilePath, look: Look): readonly { readonly id: ElementId }[] {
  return look.membersOf(path.slice(0, Math.max(path.lastIndexOf('/'), 0))).filter(({ file }) => file === path);
}

/** Objects of one kind that carry all wanted labels. The first label narrows the question; no label means every object. */
function labelled(look: Look, { group, kind }: ObjectKind, { namespace, labels }: LabelTarget): readonly Element[] {
  const [first] = Object.entries(labels);
  if (group === '' && kind === 'Pod')
    return first
      ? look.podMakers(namespace, ...first).filter((one) => one.podLabels && contains(one.podLabels, labels))
      : [];
  const candidates = first ? look.labelled(group, kind, ...first) : look.ofKind(group, kind);
  return candidates.filter((one) => sameNamespace(one, namespace) && contains(one.labels, labels));
}

function sameNamespace(element: Element, namespace: string | undefined): boolean {
  return namespace === undefined || element.namespace === undefined || element.namespace === namespace;
}

/** True when `labels` holds every wanted label. */
function contains(labels: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}
