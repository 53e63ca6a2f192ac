import type { ContextBadge } from '../../shared/protocol/cluster.ts';
import type { Tone } from '../ui/Chip.tsx';

/** What each badge of a context says. */
export const badgeWords: Readonly<Record<ContextBadge, { readonly short: string; readonly long: string }>> = {
  'insecure-tls': { short: 'insecure TLS', long: 'The certificate of the server is not checked.' },
  'plain-http': { short: 'plain http', long: 'Nothing on the way to the server is encrypted.' },
  proxy: { short: 'proxy', long: 'Requests go through a proxy that the kubeconfig names.' },
  'tls-server-name': { short: 'other TLS name', long: 'The certificate is checked for another name than the address.' },
  impersonation: { short: 'impersonates', long: 'Requests are made in the name of somebody else.' },
  'exec-plugin': { short: 'runs a program', long: 'A program is run to get credentials; you are asked first.' },
  production: { short: 'production', long: 'The name looks like a production cluster: applying asks for the name.' },
};

export const badgeTone: Readonly<Record<ContextBadge, Tone>> = {
  'insecure-tls': 'error',
  'plain-http': 'error',
  proxy: 'info',
  'tls-server-name': 'warning',
  impersonation: 'warning',
  'exec-plugin': 'info',
  production: 'warning',
};
