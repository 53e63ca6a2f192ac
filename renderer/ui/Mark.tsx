/** The product's mark: three storeys. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" className="shrink-0">
      <rect x="2" y="2" width="16" height="4" rx="1.5" fill="var(--app)" />
      <rect x="2" y="8" width="16" height="4" rx="1.5" fill="var(--orchestration)" />
      <rect x="2" y="14" width="16" height="4" rx="1.5" fill="var(--infra)" />
    </svg>
  );
}
