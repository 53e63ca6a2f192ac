import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const corpus = join('..', 'shared', 'corpus', 'humanitec');

function filesUnder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else if (/\.ya?ml$/.test(path)) files[relative(corpus, path)] = readFileSync(path, 'utf8');
  };
  visit(join(corpus, folder));
  return files;
}

test.skipIf(!existsSync(corpus))('no published definition is called wrong, and each finds what it reads', () => {
  const engine = openExample(filesUnder('examples'));
  expect(engine.findings().filter((finding) => finding.severity === 'error')).toEqual([]);
  const edges = [...engine.elements()].flatMap(({ edges: own }) =>
    own.map(({ type, from, to }) => `${from} ${type} ${to}`),
  );
  expect(edges.toSorted()).toMatchInlineSnapshot(`
    [
      "humanitec:Definition/aws-policy-co-provision requests humanitec:Definition/config-pattern-example-s3-base",
      "humanitec:Definition/config-pattern-example-config-platform-defaults requests humanitec:Definition/config-pattern-example-config-developer-overrides",
      "humanitec:Definition/config-pattern-example-s3-base requests humanitec:Definition/config-pattern-example-config-platform-defaults",
      "humanitec:Definition/container-driver-secrets-example-mysql requests humanitec:Definition/container-driver-secrets-example-config",
      "humanitec:Definition/container-driver-secrets-example-mysql requests humanitec:Definition/container-driver-secrets-example-mysql-instance",
      "humanitec:Definition/dns-template requests humanitec:Definition/external-dns-cert-manager-ingress",
      "humanitec:Definition/example-s3 requests humanitec:Definition/example-config-one",
      "humanitec:Definition/example-s3 requests humanitec:Definition/example-config-two",
      "humanitec:Definition/external-dns-cert-manager-dns requests humanitec:Definition/external-dns-cert-manager-ingress",
      "humanitec:Definition/external-dns-cert-manager-ingress requests humanitec:Definition/dns-template",
      "humanitec:Definition/s3-admin requests humanitec:Definition/aws-policy-s3-admin",
      "humanitec:Definition/s3-admin requests humanitec:Definition/s3-concrete",
      "humanitec:Definition/s3-read-only requests humanitec:Definition/aws-policy-s3-read-only",
      "humanitec:Definition/s3-read-only requests humanitec:Definition/s3-concrete",
      "score:Workload/example-a requests humanitec:Definition/s3-admin",
      "score:Workload/example-b requests humanitec:Definition/s3-read-only",
      "score:Workload/example-config-pattern-workload requests humanitec:Definition/config-pattern-example-s3-base",
      "score:Workload/example-workload requests humanitec:Definition/example-s3",
    ]
  `);
});
