import type { Access } from './access.ts';

/** Access to a server without TLS, proxy or credential, but for what is said otherwise. */
export function accessTo(server: URL, more: Partial<Access> = {}): Access {
  return {
    server,
    ca: undefined,
    insecure: false,
    tlsServerName: undefined,
    proxy: undefined,
    credential: { kind: 'none' },
    impersonate: { user: undefined, uid: undefined, groups: [], extra: [] },
    fingerprint: '',
    ...more,
  };
}
