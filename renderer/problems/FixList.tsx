import { Wrench } from 'lucide-react';
import type { Finding } from '../../shared/finding/finding.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { WithCode } from '../ui/WithCode.tsx';
import { fixesOf } from './fixesOf.ts';

/** All ways out of a finding. */
export function FixList({ finding }: { readonly finding: Finding }) {
  const close = useStore((state) => state.close);
  const fixes = fixesOf(finding);
  return (
    <Dialog title="Quick fixes" description={<WithCode text={finding.message} />} size="small" onClose={close}>
      <ul className="p-2">
        {fixes.length === 0 ? (
          <li className="px-2 py-3 text-ink-2">There is no ready fix; the message says what to change.</li>
        ) : null}
        {fixes.map((fix) => (
          <li key={fix.title}>
            <button
              type="button"
              onClick={() => {
                close();
                void perform(fix.call);
              }}
              className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-accent-soft"
            >
              <Wrench size={14} className="shrink-0 text-ink-3" />
              {fix.title}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
