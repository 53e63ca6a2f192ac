import type { ElementView, PortView } from '../../shared/workspace/snapshot.ts';

export const CARD_WIDTH = 208;

/** A line of a card under its title and kind. */
export interface CardLine {
  readonly text: string;
  readonly look: 'ports' | 'facts';
}

/** What a card says under its name and kind: at most two lines, so that the picture stays calm. */
export function cardLines(view: ElementView): readonly CardLine[] {
  const lines: CardLine[] = [];
  if (view.requires.length > 0) lines.push({ look: 'ports', text: `needs ${view.requires.map(portText).join(', ')}` });
  if (view.provides.length > 0) lines.push({ look: 'ports', text: `offers ${view.provides.map(portText).join(', ')}` });
  const asked = view.provides.reduce((sum, port) => sum + (port.askedBy ?? 0), 0);
  const facts = [
    ...(view.provides.length === 0 ? [] : [asked === 0 ? 'nobody asks' : `asked by ${asked}`]),
    ...(view.published && view.provides.length > 0 ? ['published'] : []),
    ...view.facts,
  ];
  if (facts.length > 0) lines.push({ look: 'facts', text: facts.join(' · ') });
  return lines.slice(0, 2);
}

/** `postgres:small`; the group of an object kind and the class `default` are left out. */
export function portText(port: Pick<PortView, 'type' | 'class'>): string {
  const type = port.type.slice(port.type.lastIndexOf('/') + 1);
  return port.class === undefined || port.class === 'default' ? type : `${type}:${port.class}`;
}

/** Height of the card in canvas units. */
export function cardHeight(view: ElementView): number {
  return 50 + cardLines(view).length * 16;
}
