import type { Credential } from '../kubeconfig/access.ts';

/** A shorter secret would be found inside ordinary words. */
const shortest = 6;

/**
 * A server's refusal without the credential that it was sent: some quote the token that they don't take, and what they say is
 * shown, logged and copied into tickets.
 */
export function withoutCredential(text: string, credential: Credential): string {
  return secretsOf(credential)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .filter((secret) => secret.length >= shortest)
    .reduce((masked, secret) => masked.replaceAll(secret, '••••'), text);
}

function secretsOf(credential: Credential): readonly string[] {
  if (credential.kind === 'token') return [credential.token];
  if (credential.kind !== 'basic') return [];
  const { username, password } = credential;
  return [password, Buffer.from(`${username}:${password}`).toString('base64')];
}
