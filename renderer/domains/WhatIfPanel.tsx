import type { HeldOver } from '../state/designSlice.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { WhatIfNumbers } from './WhatIfNumbers.tsx';

/** What a drop would do, while cards are held over another domain: numbers before and after, findings that come and go. */
export function WhatIfPanel() {
  const held = useStore((state) => state.heldOver);
  if (!held) return null;
  return <Held key={JSON.stringify(held)} held={held} />;
}

function Held({ held }: { readonly held: HeldOver }) {
  const elements = useStore((state) => state.elements);
  const answer = useAsked(JSON.stringify(held), (workspace) => workspace.whatIf(held.elements, held.domain));
  const [first] = held.elements;
  const what =
    held.elements.length === 1 && first !== undefined
      ? (elements.get(first)?.name ?? first)
      : `${held.elements.length} elements`;
  return (
    <div
      role="status"
      data-testid="what-if"
      className="pointer-events-none absolute top-3 left-1/2 z-30 w-[440px] max-w-[calc(100%-24px)] -translate-x-1/2 rounded-lg border border-line bg-raised p-3 text-xs shadow-float"
    >
      <p className="mb-1.5 text-[13px]">
        <b className="font-semibold">{what}</b> into <b className="font-semibold">{held.domain}</b>
        <span className="text-ink-3"> · drop to move</span>
      </p>
      {!answer ? <p className="text-ink-3">Counting…</p> : null}
      {answer?.ok === false ? <p className="text-error">{answer.problem.message}</p> : null}
      {answer?.ok === true ? <WhatIfNumbers change={answer.value} /> : null}
    </div>
  );
}
