import { CircleCheck } from 'lucide-react';
import type { Finding } from '../../shared/finding/finding.ts';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { fixesOf } from '../problems/fixesOf.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { markOf, SeverityIcon } from '../ui/SeverityIcon.tsx';
import { WithCode } from '../ui/WithCode.tsx';
import { showRange } from './showRange.ts';

/** What was found about an element, with all ways out. */
export function FindingsTab({ detail }: { readonly detail: ElementDetail }) {
  if (detail.findings.length === 0) {
    return <EmptyState icon={<CircleCheck size={20} className="text-ok" />} title="Nothing to say about this one" />;
  }
  return (
    <ul className="divide-y divide-line-soft">
      {detail.findings.map((finding) => (
        <FindingItem key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const setActive = useStore((state) => state.setActiveFinding);
  const show = useStore((state) => state.show);
  return (
    <li className="flex gap-2 px-3 py-2.5">
      <span className="pt-0.5">
        <SeverityIcon mark={markOf(finding)} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <WithCode text={finding.message} />
        </p>
        <button
          type="button"
          className="block min-h-6 max-w-full truncate font-mono text-xs text-ink-3 hover:text-ink"
          onClick={() => {
            setActive(finding.id);
            showRange(finding.file, finding.range);
          }}
        >
          {finding.code} · {finding.range.start.line}:{finding.range.start.column}
        </button>
        <button
          type="button"
          className="block min-h-6 text-xs text-ink-2 hover:text-ink hover:underline"
          onClick={() => show({ name: 'help', page: `rules/${finding.code}` })}
        >
          Why this is checked
        </button>
        {finding.related.map((related) => (
          <button
            key={`${related.file}${related.range.start.line}${related.message}`}
            type="button"
            className="block min-h-6 max-w-full truncate text-left text-xs text-ink-2 hover:text-ink"
            onClick={() => showRange(related.file, related.range)}
          >
            ↳ {related.message}
          </button>
        ))}
        {fixesOf(finding).map((fix) => (
          <button
            key={fix.title}
            type="button"
            className="mr-3 block min-h-6 text-left text-accent hover:underline"
            onClick={() => void perform(fix.call)}
          >
            {fix.title}
          </button>
        ))}
      </div>
    </li>
  );
}
