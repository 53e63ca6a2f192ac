import type { Point } from './geometry.ts';

/** A routed line before its pieces are spread. */
export interface Line {
  readonly id: string;
  readonly bundle: string;
  readonly points: readonly Point[];
}

interface Piece {
  readonly line: number;
  /** Index of the piece's first point. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const SPREAD = 5;
const MAX_TRACKS = 5;

/** Moves pieces that lie in one channel onto tracks beside each other. The ends of a line stay where they are. */
export function spreadTracks(lines: readonly Line[]): ReadonlyMap<string, readonly Point[]> {
  const moved = lines.map((line) => line.points.map((point) => ({ x: point.x, y: point.y })));
  for (const axis of ['y', 'x'] as const) {
    for (const channel of channelsOf(lines, axis).values()) {
      const tracks = tracksOf(channel, lines);
      const count = Math.min(MAX_TRACKS, 1 + Math.max(0, ...tracks.values()));
      if (count === 1) continue;
      for (const piece of channel) {
        const track = (tracks.get(piece) ?? 0) % MAX_TRACKS;
        const offset = (track - (count - 1) / 2) * SPREAD;
        for (const index of [piece.at, piece.at + 1]) {
          const point = moved[piece.line]?.[index];
          if (point) point[axis] += offset;
        }
      }
    }
  }
  return new Map(lines.map((line, index) => [line.id, moved[index] ?? line.points]));
}

function channelsOf(lines: readonly Line[], axis: 'x' | 'y'): ReadonlyMap<number, readonly Piece[]> {
  const along = axis === 'y' ? 'x' : 'y';
  const channels = new Map<number, Piece[]>();
  for (const [line, { points }] of lines.entries()) {
    for (let at = 1; at < points.length - 2; at++) {
      const a = points[at];
      const b = points[at + 1];
      if (!a || !b || Math.abs(a[axis] - b[axis]) > 0.5 || Math.abs(a[along] - b[along]) < 1) continue;
      const key = Math.round(a[axis] / 4);
      const piece = { line, at, from: Math.min(a[along], b[along]), to: Math.max(a[along], b[along]) };
      const channel = channels.get(key);
      if (channel) channel.push(piece);
      else channels.set(key, [piece]);
    }
  }
  return channels;
}

/** First track on which nothing of another bundle lies, from left to right. */
function tracksOf(channel: readonly Piece[], lines: readonly Line[]): ReadonlyMap<Piece, number> {
  const tracks = new Map<Piece, number>();
  const ends: { end: number; bundle: string }[] = [];
  for (const piece of [...channel].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const bundle = lines[piece.line]?.bundle ?? '';
    let track = ends.findIndex((last) => last.end < piece.from - SPREAD || last.bundle === bundle);
    if (track < 0) track = ends.length;
    ends[track] = { end: Math.max(piece.to, ends[track]?.bundle === bundle ? (ends[track]?.end ?? 0) : 0), bundle };
    tracks.set(piece, track);
  }
  return tracks;
}
