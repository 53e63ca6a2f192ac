import { TriangleAlert } from 'lucide-react';
import { useStore } from '../state/store.ts';

const words = {
  waiting: 'The connection to Entresol is lost; it is tried again by itself. Unsaved work is kept on this page.',
  ended: 'Entresol has ended. Start it again and open its new link; copy unsaved texts from here first.',
  replaced: 'This folder was opened in another page, which has taken over. Close this one.',
} as const;

/** Tells when the way to the host is broken; nothing while all is well. */
export function ConnectionBanner() {
  const connection = useStore((state) => state.connection);
  if (connection === 'connected') return null;
  return (
    <div role="alert" className="flex items-center gap-2 border-b border-line bg-warning-soft px-3 py-1.5 text-warning">
      <TriangleAlert size={15} className="shrink-0" />
      {words[connection]}
    </div>
  );
}
