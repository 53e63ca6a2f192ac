import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Severity } from '../../shared/finding/finding.ts';
import { layerTitles } from '../../shared/graph/element.ts';
import { classes } from '../ui/classes.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { camera } from './camera.ts';
import type { RegionNode } from './cardNode.ts';

/** A domain from afar: its name, its owner, how much is in it and how it stands. */
export const RegionCard = memo(function RegionCard({ data }: NodeProps<RegionNode>) {
  const { box, domain, elements } = data;
  const errors = elements.reduce((sum, view) => sum + view.counts.errors, 0);
  const warnings = elements.reduce((sum, view) => sum + view.counts.warnings, 0);
  const worst: Severity | undefined = errors > 0 ? 'error' : warnings > 0 ? 'warning' : undefined;
  const name = box.domain === '' ? 'No domain' : box.domain;
  return (
    <button
      type="button"
      aria-label={`${name}, ${layerTitles[box.layer]}: ${elements.length} elements. Go in.`}
      onDoubleClick={() => camera()?.fit(elements.map((view) => view.id))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') camera()?.fit(elements.map((view) => view.id));
      }}
      className={classes(
        'flex h-full w-full flex-col items-start justify-center overflow-hidden rounded-[calc(10px*var(--label-scale))] border-[calc(1.5px*var(--label-scale))] bg-panel/75 px-[calc(10px*var(--label-scale))] text-left hover:bg-panel',
        worst === 'error' ? 'border-error' : worst === 'warning' ? 'border-warning' : 'border-line-strong',
        box.domain === '' && 'border-dashed',
      )}
    >
      <span className="w-full truncate text-[calc(13px*var(--label-scale))] leading-[1.35] font-semibold">{name}</span>
      <span className="flex w-full items-center gap-[0.5em] truncate text-[calc(11px*var(--label-scale))] leading-[1.4] text-ink-2">
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
    </button>
  );
});
