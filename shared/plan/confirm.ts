import type { ContextBadge } from '../protocol/cluster.ts';

const risky: ReadonlySet<ContextBadge> = new Set([
  'production',
  'insecure-tls',
  'plain-http',
  'proxy',
  'tls-server-name',
  'impersonation',
]);

/** True when a person must type the context's name before anything is changed in its cluster. */
export function needsConfirmation(badges: readonly ContextBadge[]): boolean {
  return badges.some((badge) => risky.has(badge));
}
