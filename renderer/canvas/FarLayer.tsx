import { memo } from 'react';
import type { FarMap } from './farMap.ts';
import { InPicture } from './InPicture.tsx';

/** From afar: every card as a speck, and the ways between domains, thicker where more edges run. */
export const FarLayer = memo(function FarLayer({ far }: { readonly far: FarMap }) {
  return (
    <InPicture>
      <svg className="pointer-events-none absolute top-0 left-0 -z-1 h-px w-px overflow-visible" aria-hidden="true">
        <path d={far.cards} fill="var(--line-strong)" opacity={0.45} />
        {far.lines.map((line) => (
          <path
            key={line.key}
            d={line.path}
            fill="none"
            stroke={line.broken ? 'var(--error)' : 'var(--edge)'}
            strokeWidth={`calc(${(1 + Math.min(2.5, Math.log2(line.count) / 3)).toFixed(1)}px * var(--label-scale))`}
          />
        ))}
      </svg>
    </InPicture>
  );
});
