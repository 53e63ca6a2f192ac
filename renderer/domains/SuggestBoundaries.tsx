import { Check } from 'lucide-react';
import { useState } from 'react';
import type { BoundaryProposal } from '../../shared/metrics/suggest.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useJob } from '../state/useJob.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Working } from '../ui/Working.tsx';

/** Domains that the graph itself suggests, taken one by one; each is one step of undo. */
export default function SuggestBoundaries() {
  const close = useStore((state) => state.close);
  const asked = useJob((workspace, job) => workspace.suggestBoundaries(job));
  const suggestions = asked.answer;
  return (
    <Dialog
      title="Suggested boundaries"
      description="What is bound closely belongs together. Take what makes sense to you; leave the rest."
      size="medium"
      onClose={close}
      footer={
        <Button look="primary" onClick={close}>
          Done
        </Button>
      }
    >
      <Working asked={asked} what="Looking for what is bound closely" />
      {!suggestions ? null : suggestions.proposals.length === 0 ? (
        <p className="p-4 text-ink-2">
          The graph suggests nothing better than the domains that are there (modularity{' '}
          {suggestions.modularity.before.toFixed(2)}).
        </p>
      ) : (
        <>
          <p className="border-b border-line-soft px-4 py-2.5 text-ink-2">
            Modularity now <b className="text-ink">{suggestions.modularity.before.toFixed(2)}</b>, with all of them{' '}
            <b className="text-ink">{suggestions.modularity.after.toFixed(2)}</b>.
          </p>
          <ul>
            {suggestions.proposals.map((proposal) => (
              <Proposal key={`${proposal.name} ${proposal.moves.length}`} proposal={proposal} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Proposal({ proposal }: { readonly proposal: BoundaryProposal }) {
  const elements = useStore((state) => state.elements);
  const [busy, setBusy] = useState(false);
  const { name, isNew, moves, gain, call } = proposal;
  const take = async () => {
    setBusy(true);
    await perform(call);
    setBusy(false);
  };
  return (
    <li data-testid="proposal" className="flex items-start gap-3 border-b border-line-soft px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <b className="truncate font-semibold">{name}</b>
          <Chip tone={isNew ? 'accent' : 'plain'}>{isNew ? 'new domain' : 'takes over'}</Chip>
          <span className="text-xs text-ok">+{gain.toFixed(3)}</span>
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
          {moves.slice(0, 24).map((move) => (
            <li key={move.element} className="text-ink-2">
              {elements.get(move.element)?.name ?? move.element}
              <span className="text-ink-3"> from {move.from ?? 'no domain'}</span>
            </li>
          ))}
          {moves.length > 24 ? <li className="text-ink-3">and {moves.length - 24} more</li> : null}
        </ul>
      </div>
      <Button disabled={busy} aria-label={`Take ${name}`} onClick={() => void take()}>
        <Check size={14} /> Take
      </Button>
    </li>
  );
}
