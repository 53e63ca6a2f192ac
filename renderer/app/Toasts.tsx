import { CircleX, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Toast } from '../state/dialogSlice.ts';
import { useStore } from '../state/store.ts';

const SHOWN_MS = 4200;

/** Short messages at the bottom. Problems stay until they are read. */
export function Toasts() {
  const toasts = useStore((state) => state.toasts);
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed bottom-9 left-1/2 z-50 flex -translate-x-1/2 flex-col items-center gap-2"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const dismiss = useStore((state) => state.dismiss);
  useEffect(() => {
    if (toast.tone === 'error') return;
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return (
    <div
      role={toast.tone === 'error' ? 'alert' : 'status'}
      className="pointer-events-auto flex max-w-[520px] items-start gap-2 rounded-lg border border-line bg-raised py-2 pr-2 pl-3 shadow-float"
    >
      {toast.tone === 'error' ? (
        <CircleX size={15} className="mt-px shrink-0 text-error" />
      ) : (
        <Info size={15} className="mt-px shrink-0 text-accent" />
      )}
      <div className="min-w-0">
        <p className="break-words">{toast.text}</p>
        {toast.advice === undefined ? null : <p className="text-ink-2">{toast.advice}</p>}
      </div>
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => dismiss(toast.id)}
        className="rounded p-0.5 text-ink-3 hover:bg-hover hover:text-ink"
      >
        <X size={14} />
      </button>
    </div>
  );
}
