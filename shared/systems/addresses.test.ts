import { describe, expect, it } from 'vitest';
import { bucketAddress, repositoryAddress } from './addresses.ts';

describe('the address of a repository', () => {
  it.each([
    'https://github.com/acme/fleet',
    'https://github.com/Acme/fleet.git',
    'https://token@github.com/acme/fleet/',
    'git@github.com:acme/fleet.git',
    'ssh://git@github.com/acme/fleet.git',
  ])('is the same by %s', (url) => {
    expect(repositoryAddress(url)).toBe('repository github.com/acme/fleet');
  });

  it('keeps a port, which a path is not', () => {
    expect(repositoryAddress('https://git.acme.io:3000/a/b.git')).toBe('repository git.acme.io:3000/a/b');
  });
});

describe('the address of a bucket', () => {
  it('is its name at its endpoint', () => {
    expect(bucketAddress('https://s3.acme.io/', 'state')).toBe(bucketAddress('s3.acme.io', 'state'));
  });
});
