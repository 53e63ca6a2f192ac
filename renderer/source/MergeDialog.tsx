import { useState } from 'react';
import type { MergeQuestion } from '../../shared/workspace/api.ts';
import { settle } from '../state/saveFiles.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import DiffView from './DiffView.tsx';

const MARKER = /^(<{7}|={7}|>{7})( |$)/m;

/** A file was changed here and on disk, in the same lines: which text goes on? */
export default function MergeDialog({ question }: { readonly question: MergeQuestion }) {
  const [text, setText] = useState(question.merged);
  const open = MARKER.test(text);
  return (
    <Dialog
      title={`${question.path} was changed on both sides`}
      description={
        question.theirs === null
          ? 'It was deleted on disk, and you have unsaved changes in it.'
          : 'On the left what is on disk, on the right both together. Edit the right side until it says what you want.'
      }
      size="large"
      // Closing keeps the person's own text: nothing is lost, and saving asks again.
      onClose={() => void settle(question, question.mine)}
      footer={
        <>
          <span className="mr-auto text-xs text-ink-3">
            {open ? 'Places between <<<<<<< and >>>>>>> are still open.' : 'No place is open.'}
          </span>
          <Button onClick={() => void settle(question, question.theirs)}>
            {question.theirs === null ? 'Delete it' : 'Take theirs'}
          </Button>
          <Button onClick={() => void settle(question, question.mine)}>Keep mine</Button>
          <Button look="primary" disabled={open} onClick={() => void settle(question, text)}>
            Use the merged text
          </Button>
        </>
      }
    >
      <div className="h-full">
        <DiffView
          path={question.path}
          before={question.theirs ?? ''}
          after={question.merged}
          editable
          onChange={setText}
          label={`Merge of ${question.path}`}
        />
      </div>
    </Dialog>
  );
}
