import { type ElementId, elementIdFrom } from '../../shared/graph/element.ts';
import type { StatedView } from '../../shared/workspace/api.ts';
import type { DomainView } from '../../shared/workspace/snapshot.ts';
import type { Heat, Place, Role } from '../state/designSlice.ts';

/** One stop of a presentation: what is shown, for whom, and what is said of it. */
export interface Stop {
  readonly title: string;
  readonly note?: string;
  readonly role: Role;
  readonly shows: Place;
  readonly heat: Heat;
  /** Empty: the whole picture. */
  readonly elements: readonly ElementId[];
}

const plain = { role: 'all', shows: 'canvas', heat: 'off' } as const;

/** The stops of a talk: the first tour, else all saved views, else the whole picture and then each domain. */
export function stopsOf(stated: StatedView, domains: readonly DomainView[]): readonly Stop[] {
  const inDomain = (name: string) => domains.find((domain) => domain.name === name)?.elements ?? [];
  const stops = stated.views.map((view) => ({
    id: view.id,
    stop: {
      title: view.title,
      role: view.role ?? 'all',
      shows: view.shows ?? 'canvas',
      heat: view.heat ?? 'off',
      elements: [...view.domains.flatMap(inDomain), ...view.elements.map(elementIdFrom)],
      ...(view.note !== undefined && { note: view.note }),
    } satisfies Stop,
  }));
  const [tour] = stated.tours;
  if (tour)
    return tour.steps.flatMap(({ view, note }): readonly Stop[] => {
      const found = stops.find(({ id }) => id === view)?.stop;
      return found ? [{ ...found, ...(note !== undefined && { note }) }] : [];
    });
  if (stops.length > 0) return stops.map(({ stop }) => stop);
  return [
    { title: 'The whole platform', ...plain, elements: [] },
    ...domains.map(
      ({ name, description, elements }): Stop => ({
        title: name,
        ...plain,
        elements,
        ...(description !== undefined && { note: description }),
      }),
    ),
  ];
}
