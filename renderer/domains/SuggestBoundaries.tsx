import { useStore } from '../state/store.ts';
import { useJob } from '../state/useJob.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Working } from '../ui/Working.tsx';
import { Proposal } from './Proposal.tsx';

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
