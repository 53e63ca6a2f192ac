import { LoaderCircle } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ApplyFooter } from './ApplyFooter.tsx';
import { ConsentStep } from './ConsentStep.tsx';
import { ContextList } from './ContextList.tsx';
import { NamespaceStep } from './NamespaceStep.tsx';
import { ObjectReview } from './ObjectReview.tsx';
import { ReviewProblem } from './ReviewProblem.tsx';
import { useReview } from './reviewState.ts';
import { beginReview } from './reviewSteps.ts';

const titles = {
  context: 'Choose a cluster',
  consent: 'This context runs a program',
  namespace: 'Choose a namespace',
  comparing: 'Comparing with the cluster',
  review: 'Review the changes',
  applying: 'Applying',
  done: 'Applied',
} as const;

/** From the choice of a cluster over the differences to the objects in it. Nothing is applied whose difference was not shown. */
export default function ClusterReview() {
  const step = useReview((state) => state.step);
  const context = useReview((state) => state.context);
  const namespace = useReview((state) => state.namespace);
  const busy = useReview((state) => state.busy);
  const failed = useReview((state) => state.step === 'done' && state.result === undefined);
  const close = useStore((state) => state.close);
  useEffect(() => {
    void beginReview();
  }, []);
  const where =
    context === undefined || step === 'context'
      ? undefined
      : `${context.name} · ${context.server}${step === 'namespace' || step === 'consent' ? '' : ` · namespace ${namespace}`}`;
  return (
    <Dialog
      title={failed ? 'Not applied' : titles[step]}
      {...(where === undefined ? {} : { description: where })}
      size={step === 'context' || step === 'consent' || step === 'namespace' ? 'medium' : 'large'}
      onClose={() => {
        if (step !== 'applying') close();
      }}
      footer={<ApplyFooter />}
    >
      <ReviewProblem />
      {step === 'context' ? busy ? <Waiting text="Reading the kubeconfig…" /> : <ContextList /> : null}
      {step === 'consent' ? <ConsentStep /> : null}
      {step === 'namespace' ? busy ? <Waiting text="Asking the server…" /> : <NamespaceStep /> : null}
      {step === 'comparing' || step === 'review' || step === 'applying' || step === 'done' ? <ObjectReview /> : null}
    </Dialog>
  );
}

function Waiting({ text }: { readonly text: string }) {
  return (
    <p role="status" className="flex items-center justify-center gap-2 p-12 text-ink-2">
      <LoaderCircle size={16} className="animate-spin" /> {text}
    </p>
  );
}
