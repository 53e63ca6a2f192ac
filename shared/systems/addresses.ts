import type { EdgeType, Reference } from '../graph/element.ts';
import type { JsonPath } from '../json.ts';

/** A Git repository as an address, however its URL is written (`https://`, `git@host:`, with `.git`). */
export function repositoryAddress(url: string): string {
  const place = url
    .trim()
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^[^@/]+@/, '')
    .replace(/^([^/:]+):(?!\d)/, '$1/')
    .replace(/(\.git)?\/*$/, '');
  return `repository ${place.toLowerCase()}`;
}

/** Argo CD's access to a repository: nobody else reads the Secrets that hold it. */
export function accessAddress(url: string): string {
  return `Argo CD ${repositoryAddress(url)}`;
}

/** A bucket of an object store as an address. */
export function bucketAddress(endpoint: string, bucket: string): string {
  return `bucket ${endpoint.replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '')}/${bucket}`;
}

/** A cluster as an address, by its name or the URL of its API server. */
export function clusterAddress(nameOrServer: string): string {
  return `cluster ${nameOrServer.replace(/\/+$/, '')}`;
}

/** A reference to whoever stands for an address; most are in no file. */
export function addressReference(
  address: string,
  { type, path, reason }: { readonly type: EdgeType; readonly path: JsonPath; readonly reason: string },
): Reference {
  return { type, target: { by: 'address', address }, path, reason, need: 'may' };
}
