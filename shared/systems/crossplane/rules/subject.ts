import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import type { KindSchema, Look } from '../../../graph/look.ts';
import { textAt } from '../../../json.ts';
import { objectHeader } from '../../kubernetes/header.ts';
import type { ObjectHeader } from '../../system.ts';
import { groups } from '../kinds.ts';
import { type Scope, scopeOf } from '../scope.ts';

/** The element, where it is an object of Crossplane of one of these kinds. */
export function ofKind(subject: LinkedElement, group: string, ...kinds: readonly string[]): Element | undefined {
  const { element } = subject;
  const is = element.system === 'crossplane' && element.group === group && kinds.includes(element.kind);
  return is ? element : undefined;
}

/** The XRD that a rule looks at. */
export function xrdOf(subject: LinkedElement): Element | undefined {
  return ofKind(subject, groups.extensions, 'CompositeResourceDefinition');
}

/** The Composition that a rule looks at. */
export function compositionOf(subject: LinkedElement): Element | undefined {
  return ofKind(subject, groups.extensions, 'Composition');
}

/** What a Composition says it composes. */
export function compositeType(composition: Element): ObjectHeader | undefined {
  return objectHeader({
    apiVersion: textAt(composition.value, 'spec', 'compositeTypeRef', 'apiVersion') ?? '',
    kind: textAt(composition.value, 'spec', 'compositeTypeRef', 'kind') ?? '',
  });
}

/** The XRD of the kind that a Composition composes, if the blueprint has it. */
export function definitionOf(composition: Element, look: Look): Element | undefined {
  const type = compositeType(composition);
  if (!type) return undefined;
  for (const found of look.kind(type.group, type.kind))
    if (found.element?.kind === 'CompositeResourceDefinition') return found.element;
  return undefined;
}

/** The scope of the composite resources that a Composition is for; undefined = unknown. */
export function compositeScope(composition: Element, look: Look): Scope | undefined {
  const definition = definitionOf(composition, look);
  return definition && scopeOf(definition.value);
}

/** The schema of the composite resource of a Composition; undefined = unknown. */
export function compositeSchema(composition: Element, look: Look): KindSchema | undefined {
  const type = compositeType(composition);
  return type && look.schema(type.group, type.version, type.kind);
}
