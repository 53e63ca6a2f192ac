import { lazy, Suspense } from 'react';
import { Boundary } from '../ui/Boundary.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

const Editor = lazy(() => import('./Editor.tsx'));

/** The editor, brought in when it is first wanted. */
export function SourcePanel() {
  return (
    <Boundary>
      <Suspense fallback={<EmptyState title="Getting the editor ready…" />}>
        <Editor />
      </Suspense>
    </Boundary>
  );
}
