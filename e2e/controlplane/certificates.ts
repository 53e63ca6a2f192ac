import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its PKCS #8 key, both PEM. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

/** A client's identity and the name that Kubernetes gives it. */
export interface User extends Identity {
  readonly name: string;
}

/** A certificate authority of one test run: it is thrown away with the control plane. */
export interface Authority {
  readonly certificate: string;
  /** A server on 127.0.0.1 and localhost. */
  server(): Promise<Identity>;
  /** A client that Kubernetes sees as `user`, member of `groups`. */
  client(user: string, groups: readonly string[]): Promise<User>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const lifetime = 24 * 3600 * 1000;

/** A new authority; everything that it issues is valid for one day. */
export async function createAuthority(): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const authority = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: 'CN=entresol test authority',
    ...validity(),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.digitalSignature, true),
    ],
  });
  return {
    certificate: authority.toString('pem'),
    server: () =>
      issue(authority, keys.privateKey, 'CN=kube-apiserver', [
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([
          { type: 'ip', value: '127.0.0.1' },
          { type: 'dns', value: 'localhost' },
        ]),
      ]),
    client: async (name, groups) => {
      const subject = [`CN=${name}`, ...groups.map((group) => `O=${group}`)].join(',');
      const use = new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth]);
      return { name, ...(await issue(authority, keys.privateKey, subject, [use])) };
    },
  };
}

/** A key pair for signing service account tokens, both PEM. */
export async function createKeyPair(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return {
    publicKey: PemConverter.encode(await crypto.subtle.exportKey('spki', keys.publicKey), 'PUBLIC KEY'),
    privateKey: await privatePem(keys.privateKey),
  };
}

async function issue(
  authority: X509Certificate,
  signingKey: CryptoKey,
  subject: string,
  extensions: readonly Extension[],
): Promise<Identity> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial(),
    subject,
    issuer: authority.subject,
    ...validity(),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true), ...extensions],
  });
  return { certificate: certificate.toString('pem'), key: await privatePem(keys.privateKey) };
}

async function privatePem(key: CryptoKey): Promise<string> {
  return PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function validity(): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - 60_000), notAfter: new Date(now + lifetime) };
}

function serial(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 1;
  return Buffer.from(bytes).toString('hex');
}
