import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const pod = (secret: string) => `apiVersion: v1
kind: Pod
metadata: { name: shop, namespace: shop }
spec:
  containers: [{ name: shop, image: "shop:1.2.0", envFrom: [{ secretRef: { name: ${secret} } }] }]
`;
const maker = (spec: string, head: string) =>
  `apiVersion: ${head}\nmetadata: { name: credentials, namespace: shop }\nspec: ${spec}\n`;

describe('a Secret that a controller makes', () => {
  const missed = (made: string, secret: string) =>
    openExample({ 'pod.yaml': pod(secret), 'made.yaml': made })
      .findings()
      .filter(({ code }) => code === 'reference/dangling').length;
  const external = 'external-secrets.io/v1\nkind: ExternalSecret';

  it('is not missed, under the name that its maker states', () => {
    expect(missed(maker('{ target: { name: db } }', external), 'db')).toBe(0);
    expect(missed(maker('{}', external), 'credentials')).toBe(0);
    expect(missed(maker('{}', 'bitnami.com/v1alpha1\nkind: SealedSecret'), 'credentials')).toBe(0);
    expect(missed(maker('{ secretName: tls }', 'cert-manager.io/v1\nkind: Certificate'), 'tls')).toBe(0);
  });

  it('is missed under another name', () => {
    expect(missed(maker('{ target: { name: db } }', external), 'credentials')).toBe(1);
  });
});
