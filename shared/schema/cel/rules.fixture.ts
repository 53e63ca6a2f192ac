import type { JsonObject } from '../../json.ts';

/** A schema of many types, as in a CRD. */
export const RULE_SCHEMA: JsonObject = {
  type: 'object',
  properties: {
    n: { type: 'integer' },
    other: { type: 'integer' },
    ratio: { type: 'number' },
    name: { type: 'string', maxLength: 20 },
    port: { 'x-kubernetes-int-or-string': true },
    list: { type: 'array', items: { type: 'integer' }, maxItems: 10 },
    set: { type: 'array', items: { type: 'string', maxLength: 20 }, 'x-kubernetes-list-type': 'set', maxItems: 10 },
    labels: { type: 'object', additionalProperties: { type: 'string', maxLength: 20 }, maxProperties: 10 },
    when: { type: 'string', format: 'date-time' },
    wait: { type: 'string', format: 'duration' },
    'odd-name': { type: 'string', maxLength: 20 },
  },
};

/** A value of that schema. */
export const RULE_VALUE: JsonObject = {
  n: 5,
  ratio: 1,
  name: 'abc',
  port: 80,
  list: [1, 2, 2, 3],
  set: ['b', 'a'],
  labels: { 'a.b/c': 'x' },
  when: '2024-05-01T10:00:00Z',
  wait: '1h30m',
  'odd-name': 'odd',
};

/** Rules that all hold for that value; the API server is asked as well. */
export const RULES: readonly string[] = [
  'self.n == 5 && self.ratio < 2.0',
  'has(self.n) && !has(self.other)',
  'self.port == 80',
  'type(self.port) == int',
  'self.list.all(x, x > 0) && self.list.exists_one(x, x == 1)',
  'self.list.isSorted() && self.list.sum() == 8 && self.list.max() == 3 && self.list.min() == 1',
  'self.list.indexOf(2) == 1 && self.list.lastIndexOf(2) == 2',
  "self.set == ['a', 'b']",
  "sets.equivalent(self.set, ['a', 'b'])",
  "self.labels['a.b/c'] == 'x' && 'a.b/c' in self.labels",
  "self.labels.all(k, k.contains('/'))",
  "self.name.matches('^(?i)ABC$') && !matches(self.name, '^[[:digit:]]+$')",
  "(self.name).matches('b')",
  "self.name.find('[bc]+') == 'bc' && self.name.findAll('[ab]').size() == 2",
  "self.name.indexOf('c') == 2 && self.name.charAt(1) == 'b' && self.name.replace('b', 'x') == 'axc'",
  "self.odd__dash__name == 'odd'",
  'self.?other.orValue(3) == 3',
  "self.when < timestamp('2025-01-01T00:00:00Z') && self.wait > duration('5m')",
  "quantity('500m').isLessThan(quantity('1')) && quantity('50k').add(20).sub(quantity('100k')).sub(-50000) == quantity('20')",
  "isQuantity('1.3Gi') && !isQuantity('200K') && quantity('50k').asInteger() == 50000",
  "isIP('10.0.0.1') && !isIP('::ffff:1.2.3.4') && ip('2001:db8::1').family() == 6 && ip.isCanonical('::1')",
  "cidr('10.0.0.0/8').containsIP('10.1.2.3') && !cidr('10.0.0.0/8').containsCIDR('11.0.0.0/16')",
  "url('https://a.example:80/b').getHost() == 'a.example:80' && url('https://a.example:80/b').getPort() == '80' && isURL('/x')",
  "!format.dns1123Label().validate(self.name).hasValue() && format.dns1123Label().validate('A').hasValue()",
  "int('42') == 42 && int(2.7) == 2",
];
