import type { LinkedElement } from '../../../graph/edge.ts';
import type { Element } from '../../../graph/element.ts';
import { componentsOf, type Piece, policiesOf, type Step, stepsOf, traitsOf, typeParts } from '../application.ts';
import { type Role, roleOf } from '../kinds.ts';

/** The element, where it is an object of KubeVela of one of these kinds. */
export function ofKind(subject: LinkedElement, ...kinds: readonly string[]): Element | undefined {
  const { element } = subject;
  return element.system === 'kubevela' && kinds.includes(element.kind) ? element : undefined;
}

/** The Application that a rule looks at. */
export function applicationOf(subject: LinkedElement): Element | undefined {
  return ofKind(subject, 'Application');
}

/** The element, where it is a definition, and the role that it defines. */
export function definitionOf(subject: LinkedElement): { readonly element: Element; readonly role: Role } | undefined {
  const { element } = subject;
  const role = element.system === 'kubevela' ? roleOf(element.kind) : undefined;
  return role && { element, role };
}

/** The Application or Workflow that a rule looks at, with its steps. */
export function workflowOf(
  subject: LinkedElement,
): { readonly element: Element; readonly steps: readonly Step[] } | undefined {
  const element = ofKind(subject, 'Application', 'Workflow');
  return element && { element, steps: stepsOf(element.kind, element.value) };
}

/** A piece of an element with the role that its type names. */
export interface TypedPiece {
  readonly role: Role;
  readonly piece: Piece;
  /** The type without its version. */
  readonly type: string;
}

/** Everything of an element that names a type. */
export function typedPieces(element: Element): readonly TypedPiece[] {
  const typed = (role: Role, pieces: readonly Piece[]): readonly TypedPiece[] =>
    pieces.flatMap((piece) => (piece.type ? [{ role, piece, type: typeParts(piece.type).name }] : []));
  if (element.kind === 'Workflow') return typed('step', stepsOf('Workflow', element.value));
  if (element.kind !== 'Application') return [];
  const components = componentsOf(element.value);
  return [
    ...typed('component', components),
    ...typed('trait', components.flatMap(traitsOf)),
    ...typed('policy', policiesOf(element.value)),
    ...typed('step', stepsOf('Application', element.value)),
  ];
}
