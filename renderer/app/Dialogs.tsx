import { lazy, Suspense } from 'react';
import { DomainOwner } from '../domains/DomainOwner.tsx';
import { MoveToDomain } from '../domains/MoveToDomain.tsx';
import { RenameDomain } from '../domains/RenameDomain.tsx';
import { GoalForm } from '../goals/GoalForm.tsx';
import { RecordGoal } from '../goals/RecordGoal.tsx';
import { AddDomain } from '../inspector/AddDomain.tsx';
import { AddInput } from '../inspector/AddInput.tsx';
import { AddPart } from '../inspector/AddPart.tsx';
import { AddRequest } from '../inspector/AddRequest.tsx';
import { DeleteElements } from '../inspector/DeleteElements.tsx';
import { RenameElement } from '../inspector/RenameElement.tsx';
import { RenameRequest } from '../inspector/RenameRequest.tsx';
import { AddElement } from '../palette/AddElement.tsx';
import { AcceptFinding } from '../problems/AcceptFinding.tsx';
import { FixList } from '../problems/FixList.tsx';
import { RuleSeverity } from '../problems/RuleSeverity.tsx';
import { useStore } from '../state/store.ts';
import { AddTeam } from '../teams/AddTeam.tsx';
import { ArrangeTour } from '../tour/ArrangeTour.tsx';
import { SaveView } from '../tour/SaveView.tsx';
import { Boundary } from '../ui/Boundary.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { RestoreWork } from './RestoreWork.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { SkippedFiles } from './SkippedFiles.tsx';

const ClusterReview = lazy(() => import('../cluster/ClusterReview.tsx'));
const ApiDesigner = lazy(() => import('../designer/ApiDesigner.tsx'));
const Help = lazy(() => import('../help/Help.tsx'));
const CompareOffers = lazy(() => import('../compare/CompareOffers.tsx'));
const ExportDialog = lazy(() => import('../export/ExportDialog.tsx'));
const NewBlueprint = lazy(() => import('../gallery/NewBlueprint.tsx'));
const SuggestBoundaries = lazy(() => import('../domains/SuggestBoundaries.tsx'));
const MergeDialog = lazy(() => import('../source/MergeDialog.tsx'));

/** The one dialog that is open, if any; one that fails says so and can be closed. */
export function Dialogs() {
  const name = useStore((state) => state.dialog?.name ?? state.questions[0]?.path);
  const close = useStore((state) => state.close);
  return (
    <Boundary
      key={name}
      show={(message) => (
        <Dialog title="This can not be shown" size="small" onClose={close}>
          {message}
        </Dialog>
      )}
    >
      <OpenDialog />
    </Boundary>
  );
}

/** Questions about files go before everything else. */
function OpenDialog() {
  const dialog = useStore((state) => state.dialog);
  const question = useStore((state) => state.questions[0]);
  if (question) {
    return (
      <Suspense>
        <MergeDialog key={question.path} question={question} />
      </Suspense>
    );
  }
  switch (dialog?.name) {
    case undefined:
      return null;
    case 'palette':
      return <CommandPalette mode="all" />;
    case 'search':
      return <CommandPalette mode="elements" />;
    case 'new':
      return (
        <Suspense>
          <NewBlueprint />
        </Suspense>
      );
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'help':
      return (
        <Suspense>
          <Help {...(dialog.page !== undefined && { page: dialog.page })} />
        </Suspense>
      );
    case 'add':
      return <AddElement {...dialog} />;
    case 'add-input':
      return <AddInput element={dialog.element} under={dialog.under ?? []} />;
    case 'add-request':
      return <AddRequest {...dialog} />;
    case 'add-part':
      return <AddPart element={dialog.element} />;
    case 'add-domain':
      return <AddDomain elements={dialog.elements} />;
    case 'rename-domain':
      return <RenameDomain domain={dialog.domain} />;
    case 'domain-owner':
      return <DomainOwner domain={dialog.domain} />;
    case 'save-view':
      return <SaveView />;
    case 'arrange-tour':
      return <ArrangeTour />;
    case 'goal':
      return <GoalForm {...(dialog.goal && { goal: dialog.goal })} />;
    case 'record-goal':
      return <RecordGoal goal={dialog.goal} />;
    case 'add-team':
      return <AddTeam />;
    case 'suggest':
      return (
        <Suspense>
          <SuggestBoundaries />
        </Suspense>
      );
    case 'design':
      return (
        <Suspense>
          <ApiDesigner element={dialog.element} />
        </Suspense>
      );
    case 'compare':
      return (
        <Suspense>
          <CompareOffers element={dialog.element} />
        </Suspense>
      );
    case 'export':
      return (
        <Suspense>
          <ExportDialog format={dialog.format} />
        </Suspense>
      );
    case 'rename':
      return <RenameElement element={dialog.element} />;
    case 'rename-request':
      return <RenameRequest {...dialog} />;
    case 'move':
      return <MoveToDomain elements={dialog.elements} />;
    case 'accept':
      return <AcceptFinding finding={dialog.finding} />;
    case 'severity':
      return <RuleSeverity rule={dialog.rule} />;
    case 'delete':
      return <DeleteElements elements={dialog.elements} />;
    case 'fixes':
      return <FixList finding={dialog.finding} />;
    case 'restore':
      return <RestoreWork files={dialog.files} savedAt={dialog.savedAt} />;
    case 'skipped':
      return <SkippedFiles />;
    case 'cluster':
      return (
        <Suspense>
          <ClusterReview />
        </Suspense>
      );
  }
}
