import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const deployment = (replicas: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec: { containers: [{ name: shop, image: shop:1.2.0 }] }
`;
const codes = (replicas: string) =>
  openExample({ 'shop.yaml': deployment(replicas) })
    .findings()
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

describe('a value that holds a token of a template', () => {
  it('is not judged by its type', () => {
    expect(codes('<NODE_COUNT>')).toEqual([]);
  });

  it('is judged when it only looks like one', () => {
    expect(codes('<many>')).toEqual(['schema/type']);
  });
});
