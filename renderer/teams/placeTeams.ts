import type { InteractionMode, Team, TeamType } from '../../shared/blueprint/blueprint.ts';
import type { Point, Rect } from '../../shared/layout/geometry.ts';

/** A team with its place in the drawing. */
export interface TeamShape {
  readonly name: string;
  readonly type: TeamType | undefined;
  readonly rect: Rect;
}

/** An interaction with the line that shows it. */
export interface InteractionLine {
  readonly from: string;
  readonly to: string;
  readonly mode: InteractionMode;
  readonly purpose?: string;
  readonly start: Point;
  readonly end: Point;
}

export interface TeamDrawing {
  readonly shapes: readonly TeamShape[];
  readonly lines: readonly InteractionLine[];
  readonly width: number;
  readonly height: number;
}

const WIDE = 520;
const ROW = 64;
const GAP = 44;
const SIDE = 150;
const LEFT = SIDE + 70;

/**
 * Places teams as the book draws them: flows of work as wide bars one under the other, platforms as wide bars beneath
 * them, enabling teams upright at the left, subsystems at the right. Teams without a type stand with the flows.
 */
export function placeTeams(teams: readonly Pick<Team, 'name' | 'type' | 'interactions'>[]): TeamDrawing {
  const of = (...types: readonly (TeamType | undefined)[]) => teams.filter((team) => types.includes(team.type));
  const flows = of('stream-aligned', undefined);
  const platforms = of('platform');
  const enabling = of('enabling');
  const subsystems = of('complicated-subsystem');
  const x = enabling.length > 0 ? LEFT : 16;
  const row = (index: number) => 16 + index * (ROW + GAP);
  const aside = Math.max(row(flows.length), enabling.length * (96 + 24), subsystems.length * (96 + 24)) + 8;
  const shapes: TeamShape[] = [
    ...flows.map((team, index) => shape(team, { x, y: row(index), width: WIDE, height: ROW })),
    ...enabling.map((team, index) => shape(team, { x: 16, y: 16 + index * 120, width: SIDE, height: 96 })),
    ...subsystems.map((team, index) =>
      shape(team, { x: x + WIDE + 90, y: 16 + index * 120, width: SIDE + 20, height: 96 }),
    ),
    ...platforms.map((team, index) => shape(team, { x, y: aside + index * (ROW + GAP), width: WIDE, height: ROW })),
  ];
  const at = new Map(shapes.map((one) => [one.name, one.rect]));
  const stated = teams.flatMap((team) => team.interactions.map((interaction) => ({ from: team.name, interaction })));
  const lines = stated.flatMap(({ from, interaction }, index): readonly InteractionLine[] => {
    const a = at.get(from);
    const b = at.get(interaction.team);
    if (!a || !b) return [];
    return [
      {
        from,
        to: interaction.team,
        mode: interaction.mode,
        ...(interaction.purpose !== undefined && { purpose: interaction.purpose }),
        ...between(a, b, index, stated.length),
      },
    ];
  });
  const right = Math.max(WIDE, ...shapes.map(({ rect }) => rect.x + rect.width));
  const bottom = Math.max(ROW, ...shapes.map(({ rect }) => rect.y + rect.height));
  return { shapes, lines, width: right + 16, height: bottom + 16 };
}

function shape(team: Pick<Team, 'name' | 'type'>, rect: Rect): TeamShape {
  return { name: team.name, type: team.type, rect };
}

/** A line from border to border: upright where one lies above the other, side to side where they stand next to it. */
function between(a: Rect, b: Rect, index: number, of: number): { readonly start: Point; readonly end: Point } {
  const left = Math.max(a.x, b.x);
  const right = Math.min(a.x + a.width, b.x + b.width);
  if (right - left > 40) {
    const x = Math.round(left + ((right - left) * (index + 1)) / (of + 1));
    return a.y < b.y
      ? { start: { x, y: a.y + a.height }, end: { x, y: b.y } }
      : { start: { x, y: a.y }, end: { x, y: b.y + b.height } };
  }
  const y = (rect: Rect) => rect.y + rect.height / 2;
  return a.x < b.x
    ? { start: { x: a.x + a.width, y: y(a) }, end: { x: b.x, y: y(b) } }
    : { start: { x: a.x, y: y(a) }, end: { x: b.x + b.width, y: y(b) } };
}
