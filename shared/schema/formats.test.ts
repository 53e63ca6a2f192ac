import { describe, expect, it } from 'vitest';
import { formatCheck } from './formats.ts';

/** What k8s.io/kube-openapi `strfmt` (the version of Kubernetes 1.36) answered: right texts, wrong texts. */
const GO: readonly (readonly [format: string, right: readonly string[], wrong: readonly string[]])[] = [
  ['bsonobjectid', ['507f1f77bcf86cd799439011'], ['507f1f77bcf86cd79943901', '507f1f77bcf86cd79943901g']],
  ['byte', ['YQ==', 'YWI=', 'YWJj'], ['', 'Y Q=', 'YQ', 'YW-_']],
  [
    'cidr',
    ['010.0.0.0/8', '10.0.0.0/08', '10.0.0.0/8', '10.0.0.1/8', '2001:db8::/32', '::/0'],
    ['/8', '10.0.0.0', '10.0.0.0/33', '2001:db8::/129'],
  ],
  ['creditcard', ['4111 1111 1111 1111'], ['4111 1111 1111 1112', 'x']],
  ['date', ['2024-02-29'], ['', '2023-02-29', '2024-04-31', '2024-1-1', '2024-13-01', '24-01-01']],
  [
    'datetime',
    ['2024-02-29T10:00:00.123+02:00', '2024-02-29T10:00:00Z', '2024-02-29t10:00:00z'],
    [
      '2024-02-29 10:00:00Z',
      '2024-02-29T10:00:00',
      '2024-02-29T10:60:00Z',
      '2024-02-29T25:00:00Z',
      '2024-02-30T10:00:00Z',
    ],
  ],
  [
    'duration',
    ['+1.5s', '-5m', '.5h', '0', '1.h', '1d12h', '1h', '1h30m', '1w', '2 Weeks', '22 ns', '3 days', 'x1s'],
    ['', '1 fortnight', '5'],
  ],
  ['hexcolor', ['#FFFFFF', '#fff', 'fff'], ['#ffff', 'red']],
  [
    'hostname',
    ['A.Example.COM', 'a', 'a-', 'a.example.com', 'xn--abc.com', 'ä.example'],
    ['-a', '1.2.3.4', 'a..b', 'a.b', 'a.b1', 'a.c', 'a.example.123', 'a_b'],
  ],
  ['ipv4', ['01.2.3.4', '1.2.3.4', '::ffff:1.2.3.4'], ['', '1.2.3', '1.2.3.4 ', '256.1.1.1']],
  [
    'ipv6',
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::', '::1', '::ffff:1.2.3.4', 'fe80::1'],
    ['1.2.3.4', '12345::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3', '::1:2:3:4:5:6:7:8', 'fe80::1%eth0'],
  ],
  ['isbn', ['0321751043', '978-0321751041'], ['0321751042', '032175104X']],
  ['isbn10', ['0321751043'], ['978-0321751041']],
  ['isbn13', ['978-0321751041'], ['978-0321751042']],
  ['k8s-long-name', ['a', 'a.b'], ['A.b', 'a-.b', 'a..b']],
  ['k8s-short-name', ['a', 'a-b'], ['-a', 'A', 'a.b']],
  [
    'mac',
    ['01-23-45-67-89-AB', '0123.4567.89ab', '0123.4567.89ab.cdef', '01:23:45:67:89:ab', '01:23:45:67:89:ab:cd:ef'],
    ['01:23-45:67:89:ab', '01:23:45:67:89'],
  ],
  ['rgbcolor', ['rgb( 1 , 2 , 3 )', 'rgb(1,2,3)'], ['rgb(1,2)', 'rgb(256,0,0)']],
  ['ssn', ['111 11 1111', '111-11-1111'], ['111111111']],
  [
    'uri',
    [
      '//a',
      '/a/b',
      'http://',
      'http://[::1]:80/',
      'http://a.example?x=%zz',
      'http://a/%41',
      'http://a:b@c/',
      'https://a.example/b',
      'mailto:x@y',
      'urn:x:y',
    ],
    [
      '',
      '#x',
      '1http://x',
      '://x',
      '?x',
      'a/b',
      'http:// a',
      'http://[::1/',
      'http://a b/',
      'http://a/%zz',
      'http://a:80x/',
      'http://a|b/',
    ],
  ],
  [
    'uuid',
    ['123E4567E89B12D3A456426614174000', '123e4567-e89b-12d3-a456-426614174000'],
    ['123e4567-e89b-12d3-a456-42661417400', '{123e4567-e89b-12d3-a456-426614174000}'],
  ],
  ['uuid3', ['123e4567-e89b-32d3-a456-426614174000'], ['123e4567-e89b-42d3-a456-426614174000']],
  ['uuid4', ['123e4567-e89b-42d3-a456-426614174000'], ['123e4567-e89b-42d3-c456-426614174000']],
  ['uuid5', ['123e4567-e89b-52d3-a456-426614174000'], ['123e4567-e89b-42d3-a456-426614174000']],
];

describe('formats of custom resources', () => {
  it.each(GO)('%s is read as Go reads it', (format, right, wrong) => {
    const check = formatCheck(format, 'custom-resource');
    expect(right.filter((text) => check?.(text) !== true)).toEqual([]);
    expect(wrong.filter((text) => check?.(text) !== false)).toEqual([]);
  });

  it('leaves e-mail addresses open that only a full parser can judge', () => {
    const check = formatCheck('email', 'custom-resource');
    expect(['a@b.c', 'a', 'Joe <a@b.c>'].map((text) => check?.(text))).toEqual([true, false, undefined]);
  });

  it('does not check a format that the API server does not check', () => {
    expect(formatCheck('semver', 'custom-resource')).toBeUndefined();
  });
});

describe('formats of built-in kinds', () => {
  it.each<[string, string, boolean]>([
    ['date-time', '2024-02-29T10:00:00Z', true],
    ['date-time', '2024-02-29T10:00:00.5+02:00', true],
    ['date-time', '2024-02-29t10:00:00z', false],
    ['date-time', '2024-02-30T10:00:00Z', false],
    ['byte', '', true],
    ['byte', 'YQ==', true],
    ['byte', 'YQ', false],
    ['quantity', '1.5Gi', true],
    ['quantity', '1e3', true],
    ['quantity', '1K', false],
  ])('%s %s: %s', (format, text, expected) => {
    expect(formatCheck(format, 'built-in')?.(text)).toBe(expected);
  });
});
