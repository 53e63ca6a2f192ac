import { BadgeCheck, SlidersHorizontal, Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../shared/finding/finding.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { WithCode } from '../ui/WithCode.tsx';
import { fixesOf } from './fixesOf.ts';

/** All ways out of a finding. */
export function FixList({ finding }: { readonly finding: Finding }) {
  const close = useStore((state) => state.close);
  const show = useStore((state) => state.show);
  const fixes = fixesOf(finding);
  return (
    <Dialog title="Quick fixes" description={<WithCode text={finding.message} />} size="small" onClose={close}>
      <ul className="p-2">
        {fixes.length === 0 ? (
          <li className="px-2 py-3 text-ink-2">There is no ready fix; the message says what to change.</li>
        ) : null}
        {fixes.map((fix) => (
          <Way
            key={fix.title}
            icon={<Wrench size={14} />}
            onClick={() => {
              close();
              void perform(fix.call);
            }}
          >
            {fix.title}
          </Way>
        ))}
        <li aria-hidden className="my-1 h-px bg-line" />
        <Way icon={<BadgeCheck size={14} />} onClick={() => show({ name: 'accept', finding })}>
          Accept it, with a reason…
        </Way>
        <Way icon={<SlidersHorizontal size={14} />} onClick={() => show({ name: 'severity', rule: finding.code })}>
          Change the severity of {finding.code}…
        </Way>
      </ul>
    </Dialog>
  );
}

function Way({
  icon,
  onClick,
  children,
}: {
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <button
        type="button"
        onClick={onClick}
        className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-accent-soft"
      >
        <span className="shrink-0 text-ink-3">{icon}</span>
        <span className="min-w-0 break-words">{children}</span>
      </button>
    </li>
  );
}
