import type { InteractionMode, TeamType } from '../../shared/blueprint/blueprint.ts';

interface Look {
  readonly title: string;
  readonly purpose: string;
  /** Border and ground, by the tokens of the theme. */
  readonly colour: string;
}

/** The types of team, as the book draws them. Source: Skelton and Pais, "Team Topologies" (2019), and its shape templates. */
export const typeLooks: Readonly<Record<TeamType, Look>> = {
  'stream-aligned': {
    title: 'Stream-aligned',
    purpose: 'Follows one flow of work for customers, from idea to running.',
    colour: 'border-[var(--team-stream)] bg-[var(--team-stream-soft)]',
  },
  enabling: {
    title: 'Enabling',
    purpose: 'Helps other teams learn what they miss, and leaves again.',
    colour: 'border-[var(--team-enabling)] bg-[var(--team-enabling-soft)]',
  },
  'complicated-subsystem': {
    title: 'Complicated subsystem',
    purpose: 'Keeps a part that needs rare knowledge.',
    colour: 'border-[var(--team-subsystem)] bg-[var(--team-subsystem-soft)]',
  },
  platform: {
    title: 'Platform',
    purpose: 'Offers APIs, so that others need not know what is beneath.',
    colour: 'border-[var(--team-platform)] bg-[var(--team-platform-soft)]',
  },
};

/** In the order of the book: those who deliver first, those who carry last. */
export const teamTypes: readonly TeamType[] = ['stream-aligned', 'enabling', 'complicated-subsystem', 'platform'];

/** How teams work together. `sign` is drawn on the line, so that colour is never alone. */
export const modeLooks: Readonly<
  Record<
    InteractionMode,
    { readonly title: string; readonly meaning: string; readonly stroke: string; readonly dash: string }
  >
> = {
  collaboration: {
    title: 'Collaboration',
    meaning: 'They work closely for a while, on something new.',
    stroke: 'var(--team-enabling)',
    dash: '',
  },
  'x-as-a-service': {
    title: 'X-as-a-Service',
    meaning: 'One uses what the other offers, with little talk.',
    stroke: 'var(--ink-2)',
    dash: '7 4',
  },
  facilitating: {
    title: 'Facilitating',
    meaning: 'One helps the other learn.',
    stroke: 'var(--team-facilitating)',
    dash: '1.5 4',
  },
};

/** All modes, closest first. */
export const modes: readonly InteractionMode[] = ['collaboration', 'x-as-a-service', 'facilitating'];
