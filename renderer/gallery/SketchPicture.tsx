import type { Sketch } from '../../shared/stack/sketch.ts';

const lanes = {
  app: 'var(--lane-app)',
  orchestration: 'var(--lane-orchestration)',
  infra: 'var(--lane-infra)',
} as const;
const inks = { app: 'var(--app)', orchestration: 'var(--orchestration)', infra: 'var(--infra)' } as const;

/** More than any picture is larger than its frame. */
const beyond = 20_000;

/** The small picture of a blueprint: its lanes, cards and lines, in the colours of the theme. */
export function SketchPicture({
  sketch,
  names,
  label,
}: {
  readonly sketch: Sketch;
  /** Whether there is room for names on the cards. */
  readonly names?: boolean;
  readonly label: string;
}) {
  const { x, y, width, height } = sketch.bounds;
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} className="block size-full" role="img" aria-label={label}>
      {sketch.lanes.map((lane, index) => {
        // The outer lanes go on to the edges of the picture, whatever its shape.
        const top = index === 0 ? y - beyond : lane.top;
        const bottom = index === sketch.lanes.length - 1 ? y + height + beyond : lane.bottom;
        return (
          <rect
            key={lane.layer}
            x={x - beyond}
            y={top}
            width={width + 2 * beyond}
            height={bottom - top}
            fill={lanes[lane.layer]}
          />
        );
      })}
      {sketch.lines.map((line) => (
        <path
          key={line}
          d={line}
          fill="none"
          stroke="var(--edge)"
          strokeOpacity={0.6}
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {sketch.cards.map((card) => (
        <g key={`${card.x} ${card.y}`} transform={`translate(${card.x} ${card.y})`}>
          <rect
            width={card.width}
            height={card.height}
            rx={10}
            fill="var(--panel)"
            stroke="var(--line-strong)"
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
          />
          <rect width={14} height={card.height} rx={7} fill={inks[card.layer]} />
          {names === true ? (
            <text x={28} y={card.height / 2 + 8} fontSize={24} fill="var(--ink-2)">
              {card.name.length > 13 ? `${card.name.slice(0, 12)}…` : card.name}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
