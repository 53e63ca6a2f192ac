import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { nextStep } from './nextStep.ts';
import { OfferFiles } from './OfferFiles.tsx';
import { OfferNotes } from './OfferNotes.tsx';
import { useComparison } from './useComparison.ts';

/** The engines that could offer an API, side by side: what each can state of it, what it would cost, and the files. */
export default function CompareOffers({ element }: { readonly element: ElementId }) {
  const close = useStore((state) => state.close);
  const view = useStore((state) => state.elements.get(element));
  const comparison = useComparison(element);
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const engines = comparison?.engines ?? [];
  const chosen =
    engines.find((engine) => engine.system === wanted) ??
    engines.find((engine) => engine.system !== view?.system) ??
    engines[0];
  const step = comparison && chosen ? nextStep(comparison, chosen, element, view?.domain) : undefined;
  const run = async () => {
    if (!step?.call || busy) return;
    setBusy(true);
    const done = await perform(step.call);
    setBusy(false);
    if (done !== false) close();
  };
  return (
    <Dialog
      title={`Engines for ${comparison?.contract.type ?? view?.name ?? element}`}
      description="No engine is good or bad at it: each is a trade-off. Choose one to see what it makes of this API."
      size="large"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={step?.call === undefined || busy} onClick={() => void run()}>
            {step?.label ?? 'Offer'}
          </Button>
        </>
      }
    >
      {comparison === null ? <p className="p-4 text-ink-2">This element offers no platform API.</p> : null}
      {comparison && chosen ? (
        <div className="grid h-full grid-rows-[auto_minmax(0,1fr)]">
          <ComparisonTable comparison={comparison} chosen={chosen.system} onChoose={setWanted} />
          <div className="grid min-h-60 grid-cols-2 border-t border-line">
            <OfferNotes engine={chosen} />
            <OfferFiles key={chosen.system} engine={chosen} />
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}
