import { memo } from 'react';
import { elementIdFrom } from '../../shared/graph/element.ts';
import type { DomainBox } from '../../shared/layout/layout.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { heatColour } from '../views/heat.ts';
import { useWarmths } from '../views/useWarmths.ts';
import { WarmthText } from '../views/WarmthText.tsx';
import { camera } from './camera.ts';
import { InPicture } from './InPicture.tsx';

/** The boundaries of domains in each lane, with their owner. `target` is the one that a dragged card would join. */
export const DomainBoxes = memo(function DomainBoxes({
  boxes,
  target,
}: {
  readonly boxes: readonly DomainBox[];
  readonly target: string | undefined;
}) {
  const domains = useStore((state) => state.domains);
  const select = useStore((state) => state.select);
  const warmth = useWarmths();
  const owners = new Map(domains.map((domain) => [domain.name, domain.owner]));
  return (
    <InPicture>
      <div className="absolute top-0 left-0 -z-2">
        {boxes.map((box) => {
          const owner = owners.get(box.domain);
          const ids = box.elements.map(elementIdFrom);
          const warm = warmth.get(box.domain);
          return (
            <div
              key={box.key}
              data-testid="domain-box"
              data-domain={box.domain}
              style={{
                left: box.rect.x,
                top: box.rect.y,
                width: box.rect.width,
                height: box.rect.height,
                ...(warm && {
                  background: `color-mix(in oklab, ${heatColour(warm.hot)} 22%, transparent)`,
                  borderColor: heatColour(warm.hot),
                }),
              }}
              className={classes(
                'absolute rounded-[10px] border border-dashed',
                target === box.key
                  ? 'border-2 border-solid border-accent bg-accent-soft/40'
                  : 'border-[var(--domain)]/60',
              )}
            >
              <button
                type="button"
                tabIndex={-1}
                data-domain-title={box.domain}
                title="Click to select what is in it, double-click to go in"
                onClick={() => select(ids)}
                onDoubleClick={() => camera()?.fit(ids)}
                className="pointer-events-auto absolute top-[7px] left-3 max-w-[calc(100%-24px)] origin-top-left truncate text-[calc(11.5px*var(--label-scale))] leading-[16px] text-ink-2 hover:text-ink"
              >
                {box.domain}
                {owner === undefined ? null : <span className="text-ink-3"> · {owner}</span>}
                {warm === undefined ? null : <WarmthText warm={warm} />}
              </button>
            </div>
          );
        })}
      </div>
    </InPicture>
  );
});
