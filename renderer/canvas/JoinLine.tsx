import { joinLook } from '../state/joinSlice.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { bestTarget, useJoinPointer } from './joinDrag.ts';

/** The line that follows the pointer while an edge is drawn, and why what lies under it fits or doesn't. */
export function JoinLine() {
  const pointer = useJoinPointer((state) => state.pointer);
  const joining = useStore((state) => state.joining);
  if (!pointer || !joining) return null;
  const { from, at, over, port } = pointer;
  const look = over === undefined ? undefined : joinLook(joining, over);
  const bend = Math.max(24, Math.abs(at.y - from.y) / 2) * (joining.origin.role === 'requires' ? 1 : -1);
  const reason = over === undefined ? undefined : bestTarget(joining.targets?.get(over), port)?.reason;
  const hint =
    look === 'none'
      ? 'No port here takes it.'
      : (reason ??
        (over === undefined && joining.origin.role === 'requires' ? emptyHint(joining.origin.type) : undefined));
  return (
    <div className="pointer-events-none fixed inset-0 z-30">
      <svg className="absolute inset-0 h-full w-full" aria-hidden="true">
        <path
          d={`M${from.x} ${from.y}C${from.x} ${from.y + bend} ${at.x} ${at.y - bend} ${at.x} ${at.y}`}
          fill="none"
          strokeWidth={2}
          strokeDasharray={look === 'refused' || look === 'none' ? '5 4' : undefined}
          stroke={
            look === 'refused' || look === 'none' ? 'var(--error)' : look === 'fits' ? 'var(--ok)' : 'var(--accent)'
          }
        />
      </svg>
      {hint === undefined || look === 'origin' ? null : (
        <div
          role="status"
          style={{ left: at.x + 14, top: at.y + 12 }}
          className={classes(
            'absolute max-w-72 rounded-md border bg-raised px-2 py-1 text-xs shadow-float',
            look === 'refused' || look === 'none'
              ? 'border-error text-error'
              : look === 'fits'
                ? 'border-ok text-ok'
                : 'border-line text-ink-2',
          )}
        >
          {hint}
        </div>
      )}
    </div>
  );
}

function emptyHint(type: string): string {
  return type === '' ? 'Drop on a platform API to ask for it' : `Drop to add what offers ${type}`;
}
