import { useState } from 'react';
import type { EngineComparison } from '../../shared/offer/compareOffers.ts';
import { CodeBlock } from '../ui/CodeBlock.tsx';
import { classes } from '../ui/classes.ts';

/** The files that an engine would offer the API by, to read before they are made. */
export function OfferFiles({ engine }: { readonly engine: EngineComparison }) {
  const { files } = engine.result;
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const shown = files.find((file) => file.path === wanted) ?? files[0];
  return (
    <section aria-label="Files" className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)]">
      <div role="tablist" className="flex flex-wrap gap-1 border-b border-line-soft p-1.5">
        {files.map(({ path }) => (
          <button
            key={path}
            type="button"
            role="tab"
            aria-selected={path === shown?.path}
            className={classes(
              'h-6 max-w-full truncate rounded px-2 font-mono text-xs hover:bg-hover',
              path === shown?.path ? 'bg-accent-soft text-accent' : 'text-ink-2',
            )}
            onClick={() => setWanted(path)}
          >
            {path}
          </button>
        ))}
      </div>
      <CodeBlock label="Text of the file" testId="offer-file" className="min-h-0 p-3 text-xs leading-[18px]">
        {shown?.text}
      </CodeBlock>
    </section>
  );
}
