import { describe, expect, it } from 'vitest';
import { permitsDestination, permitsSource } from './permission.ts';

const project = (spec: { sourceRepos?: string[]; destinations?: Record<string, string>[] }) => ({ spec });

describe('what a project permits', () => {
  it('takes / as a border in addresses of repositories', () => {
    const permits = (glob: string) => permitsSource(project({ sourceRepos: [glob] }), 'https://git.example.dev/a/b');
    expect(permits('https://git.example.dev/*')).toBe(false);
    expect(permits('https://git.example.dev/**')).toBe(true);
    expect(permits('https://git.example.dev/{a,c}/b')).toBe(true);
    expect(permits('*')).toBe(true);
  });

  it('lets a denial win over everything, and allows nothing by itself', () => {
    const spec = project({ sourceRepos: ['*', '!https://git.example.dev/secret/*'] });
    expect(permitsSource(spec, 'https://git.example.dev/secret/x.git')).toBe(false);
    expect(permitsSource(spec, 'https://git.example.dev/open/x')).toBe(true);
    expect(permitsSource(project({}), 'https://git.example.dev/open/x')).toBe(false);
  });

  it('wants the cluster, by server or name, and the namespace', () => {
    const spec = project({ destinations: [{ server: 'https://kubernetes.default.svc', namespace: 'shop-*' }] });
    expect(permitsDestination(spec, { name: 'in-cluster', namespace: 'shop-a' })).toBe(true);
    expect(permitsDestination(spec, { name: 'in-cluster', namespace: 'other' })).toBe(false);
    expect(permitsDestination(spec, { name: 'edge', namespace: 'shop-a' })).toBeUndefined();
  });

  it('reads ! as everything but', () => {
    const spec = project({ destinations: [{ server: '*', namespace: '!kube-system' }] });
    expect(permitsDestination(spec, { name: 'edge', namespace: 'shop' })).toBe(true);
    expect(permitsDestination(spec, { name: 'edge', namespace: 'kube-system' })).toBe(false);
  });
});
