import { modeLooks, typeLooks } from './looks.ts';
import { type InteractionLine, placeTeams, type TeamShape } from './placeTeams.ts';
import type { ShownTeam } from './useTeams.ts';

const fills = {
  'stream-aligned': ['var(--team-stream-soft)', 'var(--team-stream)'],
  enabling: ['var(--team-enabling-soft)', 'var(--team-enabling)'],
  'complicated-subsystem': ['var(--team-subsystem-soft)', 'var(--team-subsystem)'],
  platform: ['var(--team-platform-soft)', 'var(--team-platform)'],
} as const;

/** Teams and how they work together, drawn as "Team Topologies" draws them. The table beneath says the same in words. */
export function TeamDrawing({ teams }: { readonly teams: readonly ShownTeam[] }) {
  const { shapes, lines, width, height } = placeTeams(teams);
  const domains = new Map(teams.map((team) => [team.name, team.domains]));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label="Teams and how they work together"
      className="max-w-full"
      data-testid="team-drawing"
    >
      {shapes.map((shape) => (
        <Shape key={shape.name} shape={shape} domains={domains.get(shape.name) ?? []} />
      ))}
      {lines.map((line) => (
        <Line key={`${line.from}>${line.to}`} line={line} />
      ))}
    </svg>
  );
}

function Shape({ shape, domains }: { readonly shape: TeamShape; readonly domains: readonly string[] }) {
  const { x, y, width, height } = shape.rect;
  const [fill, stroke] = shape.type ? fills[shape.type] : ['var(--panel)', 'var(--line-strong)'];
  const look = { fill, stroke, strokeWidth: 1.5, ...(shape.type ? {} : { strokeDasharray: '5 4' }) };
  const cut = 22;
  const tight = width < 300;
  const middle = y + height / 2;
  return (
    <g>
      {shape.type === 'complicated-subsystem' ? (
        <path
          {...look}
          d={`M${x + cut} ${y}H${x + width - cut}L${x + width} ${y + cut}V${y + height - cut}L${x + width - cut} ${y + height}H${x + cut}L${x} ${y + height - cut}V${y + cut}Z`}
        />
      ) : (
        <rect {...look} x={x} y={y} width={width} height={height} rx={shape.type === 'platform' ? 2 : 12} />
      )}
      <text
        x={tight ? x + width / 2 : x + 18}
        y={middle - 4}
        textAnchor={tight ? 'middle' : 'start'}
        fill="var(--ink)"
        fontSize={13.5}
        fontWeight={600}
      >
        {shape.name.length > (tight ? 19 : 48) ? `${shape.name.slice(0, tight ? 18 : 47)}…` : shape.name}
        <title>{shape.name}</title>
      </text>
      <text
        x={tight ? x + width / 2 : x + 18}
        y={middle + 14}
        textAnchor={tight ? 'middle' : 'start'}
        fill="var(--ink-2)"
        fontSize={11.5}
      >
        {shape.type ? typeLooks[shape.type].title : 'No type yet'}
        {tight || domains.length === 0 ? '' : ` · ${domains.join(', ')}`}
      </text>
    </g>
  );
}

function Line({ line }: { readonly line: InteractionLine }) {
  const { start, end } = line;
  const { title, stroke, dash } = modeLooks[line.mode];
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const width = title.length * 6.4 + 14;
  return (
    <g>
      <title>{`${line.from} with ${line.to}: ${title}${line.purpose === undefined ? '' : `. ${line.purpose}`}`}</title>
      <line
        x1={start.x}
        y1={start.y}
        x2={end.x}
        y2={end.y}
        stroke={stroke}
        strokeWidth={line.mode === 'collaboration' ? 4 : 2.25}
        strokeDasharray={dash}
        strokeLinecap="round"
      />
      <circle cx={end.x} cy={end.y} r={4} fill={stroke} />
      <rect
        x={middle.x - width / 2}
        y={middle.y - 9}
        width={width}
        height={18}
        rx={9}
        fill="var(--bg)"
        stroke={stroke}
      />
      <text x={middle.x} y={middle.y + 4} textAnchor="middle" fill="var(--ink)" fontSize={11}>
        {title}
      </text>
    </g>
  );
}
