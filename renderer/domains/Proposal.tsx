import { Check } from 'lucide-react';
import { useState } from 'react';
import type { BoundaryProposal } from '../../shared/metrics/suggest.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { TextInput } from '../ui/Field.tsx';

/** How many elements are listed before one asks for the rest. */
const FEW = 8;

/** A proposed domain: under which name it is taken, and with which of its elements. */
export function Proposal({ proposal }: { readonly proposal: BoundaryProposal }) {
  const elements = useStore((state) => state.elements);
  const domains = useStore((state) => state.domains);
  const [busy, setBusy] = useState(false);
  const [name, setName] = useState(proposal.name);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const { isNew, moves, gain } = proposal;
  const chosen = moves.map(({ element }) => element).filter((id) => !left.has(id));
  const wanted = name.trim();
  const taken = isNew && domains.some((domain) => domain.name === wanted);
  const take = async () => {
    setBusy(true);
    await perform(
      isNew
        ? callOf('domain.split', { name: wanted, elements: chosen })
        : callOf('element.move-to-domain', { domain: proposal.name, elements: chosen }),
    );
    setBusy(false);
  };
  const toggle = (id: string, stays: boolean) =>
    setLeft((before) => new Set(stays ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <li data-testid="proposal" className="flex items-start gap-3 border-b border-line-soft px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          {isNew ? (
            <TextInput
              aria-label={`Name for ${proposal.name}`}
              className="!w-56 font-semibold"
              invalid={wanted === '' || taken}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          ) : (
            <b className="truncate font-semibold">{proposal.name}</b>
          )}
          <Chip tone={isNew ? 'accent' : 'plain'}>{isNew ? 'new domain' : 'takes over'}</Chip>
          <span className="text-xs whitespace-nowrap text-ok">+{gain.toFixed(3)}</span>
          {left.size > 0 ? (
            <span className="text-xs whitespace-nowrap text-ink-3">
              {chosen.length} of {moves.length} elements
            </span>
          ) : null}
        </p>
        {taken ? <p className="mt-1 text-xs text-error">There is a domain of that name.</p> : null}
        <ul className="mt-1 grid grid-cols-2 gap-x-3">
          {(all ? moves : moves.slice(0, FEW)).map(({ element, from }) => (
            <li key={element} className="min-w-0" title={`${element}, from ${from ?? 'no domain'}`}>
              <label className="flex h-6 min-w-0 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-3.5 shrink-0 accent-[var(--accent)]"
                  checked={!left.has(element)}
                  onChange={(event) => toggle(element, event.target.checked)}
                />
                <span className="min-w-0 truncate">{elements.get(element)?.name ?? element}</span>
                <span className="min-w-0 shrink-[8] truncate text-xs text-ink-3">
                  {elements.get(element)?.kind}
                  {from === null ? null : ` from ${from}`}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {moves.length > FEW && !all ? (
          <button type="button" className="text-xs text-accent hover:underline" onClick={() => setAll(true)}>
            show {moves.length - FEW} more
          </button>
        ) : null}
      </div>
      <Button
        disabled={busy || chosen.length === 0 || wanted === '' || taken}
        aria-label={`Take ${proposal.name}`}
        onClick={() => void take()}
      >
        <Check size={14} /> Take
      </Button>
    </li>
  );
}
