import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Severity } from '../../shared/finding/finding.ts';
import { layerTitles } from '../../shared/graph/element.ts';
import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { classes } from '../ui/classes.ts';
import { Ending } from '../ui/Ending.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { camera } from './camera.ts';
import type { RegionNode } from './cardNode.ts';

/** A domain or a folder from afar: its name, its owner, how much of what is in it and how it stands. */
export const RegionCard = memo(function RegionCard({ data }: NodeProps<RegionNode>) {
  const { region, domain, elements } = data;
  const errors = elements.reduce((sum, view) => sum + view.counts.errors, 0);
  const warnings = elements.reduce((sum, view) => sum + view.counts.warnings, 0);
  const worst: Severity | undefined = errors > 0 ? 'error' : warnings > 0 ? 'warning' : undefined;
  return (
    <button
      type="button"
      aria-label={`${region.title}, ${layerTitles[region.layer]}: ${elements.length} elements. Go in.`}
      onDoubleClick={() => camera()?.fit(elements.map((view) => view.id))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') camera()?.fit(elements.map((view) => view.id));
      }}
      className={classes(
        'pointer-events-auto flex h-full w-full flex-col items-start overflow-hidden rounded-[calc(10px*var(--label-scale))] border-[calc(1.5px*var(--label-scale))] bg-panel/75 px-[calc(10px*var(--label-scale))] py-[calc(4px*var(--label-scale))] text-left hover:bg-panel',
        worst === 'error' ? 'border-error' : worst === 'warning' ? 'border-warning' : 'border-line-strong',
        region.domain === undefined && 'border-dashed',
      )}
    >
      <span className="w-full truncate text-[calc(13px*var(--label-scale))] leading-[1.35] font-semibold shrink-0">
        {region.domain === undefined ? <Ending text={region.title} /> : region.title}
      </span>
      <span className="flex w-full shrink-0 items-center gap-[0.5em] truncate text-[calc(11px*var(--label-scale))] leading-[1.4] text-ink-2">
        {elements.length}
        {domain?.owner === undefined ? null : <span className="truncate">· {domain.owner}</span>}
        {worst === undefined ? null : (
          <span
            className={classes(
              'inline-flex items-center gap-[0.25em]',
              worst === 'error' ? 'text-error' : 'text-warning',
            )}
          >
            <span className="inline-flex size-[1em] [&>svg]:size-full">
              <SeverityIcon mark={worst} />
            </span>
            {worst === 'error' ? errors : warnings}
          </span>
        )}
      </span>
      <span className="min-h-0 w-full overflow-hidden text-[calc(10.5px*var(--label-scale))] leading-[1.4] text-ink-3">
        {kindsIn(elements)}
      </span>
    </button>
  );
});

/** The kinds that are most there: "9 Deployment · 4 Service · …". */
function kindsIn(elements: readonly ElementView[]): string {
  const counts = [...Map.groupBy(elements, (view) => view.kind)].sort(([, a], [, b]) => b.length - a.length);
  const told = counts.slice(0, 3).map(([kind, of]) => `${of.length} ${kind}`);
  return [...told, ...(counts.length > 3 ? ['…'] : [])].join(' · ');
}
