import { Plus, Shapes } from 'lucide-react';
import { showStart } from '../state/openFolder.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { runAction } from './actions.ts';

/** What an empty folder offers. */
export function EmptyBlueprint() {
  const files = useStore((state) => state.files.size);
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex items-center justify-center">
      <div className="pointer-events-auto rounded-xl border border-line bg-panel shadow-card">
        <EmptyState icon={<Shapes size={28} />} title="Nothing on the canvas yet">
          <p>
            {files === 0
              ? 'This folder holds no files that Entresol reads.'
              : `None of the ${files} files here holds an element that Entresol knows.`}{' '}
            Add the first element, or begin with a sample.
          </p>
          <div className="mt-4 flex justify-center gap-2">
            <Button look="primary" onClick={() => runAction('element.add')}>
              <Plus size={15} /> Add an element…
            </Button>
            <Button onClick={() => void showStart()}>Open a sample</Button>
          </div>
        </EmptyState>
      </div>
    </div>
  );
}
