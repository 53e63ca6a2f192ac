import { useStore } from '../state/store.ts';

/** The icon of a system, drawn in the current colour. */
export function SystemIcon({ system, size = 16 }: { readonly system: string; readonly size?: number }) {
  const icon = useStore((state) => state.systems.get(system));
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className="shrink-0 text-ink-3"
      role="img"
      aria-label={icon?.title ?? system}
    >
      <path
        d={icon?.icon ?? 'M4 4h16v16H4z'}
        fill="currentColor"
        fillRule="evenodd"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
    </svg>
  );
}
