import type { Credential, Impersonation } from '../kubeconfig/access.ts';

/** The headers that say who asks, and as whom. */
export function authenticationHeaders(
  credential: Credential,
  { user, uid, groups, extra }: Impersonation,
): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  if (credential.kind === 'token') headers.authorization = `Bearer ${credential.token}`;
  if (credential.kind === 'basic') {
    const text = `${credential.username}:${credential.password}`;
    headers.authorization = `Basic ${Buffer.from(text).toString('base64')}`;
  }
  if (user !== undefined) headers['Impersonate-User'] = user;
  if (uid !== undefined) headers['Impersonate-Uid'] = uid;
  if (groups.length > 0) headers['Impersonate-Group'] = [...groups];
  for (const [name, value] of extra) {
    const header = `Impersonate-Extra-${encodeURIComponent(name)}`;
    headers[header] = [...(headers[header] ?? []), value];
  }
  return headers;
}
