import { keyLabel } from './keyLabel.ts';

/** A keyboard shortcut as people of this platform know it. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <kbd className="shrink-0 rounded border border-line px-1 font-mono text-[10.5px] leading-4 text-ink-3">
      {keyLabel(keys)}
    </kbd>
  );
}
