import { describe, expect, test } from 'vitest';
import { filePath } from '../../document/document.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { celText, classicText, matchPods, matchResource, podText, validateTeam } from './examples.ts';

const deployment = (labels: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: ${labels} }
    spec: { containers: [{ name: main, image: "acme/cart:1.0.0" }] }
`;

const edgesOf = (files: Readonly<Record<string, string>>, id: string) =>
  [...openExample(files).elements()]
    .filter(({ element }) => element.id === id)
    .flatMap(({ edges }) => edges.map(({ type, to }) => `${type} ${to}`));
const violations = (files: Readonly<Record<string, string>>) =>
  openExample(files)
    .findings()
    .filter(({ code }) => code === 'kyverno/violation')
    .map(({ severity, file, range, element }) => `${severity} ${element} ${file}:${range.start.line}`);

const policy = 'kyverno:ClusterPolicy/require-team';

describe('a policy governs', () => {
  test('pods, and the controllers that make them', () => {
    const files = { 'policy.yaml': classicText(), 'cart.yaml': deployment('{ app: cart }') };
    expect(edgesOf(files, policy)).toEqual(['governs kubernetes:Deployment/cart']);
    expect(violations(files)).toEqual(['error kubernetes:Deployment/cart cart.yaml:7']);
    expect(violations({ ...files, 'cart.yaml': deployment('{ app: cart, team: shop }') })).toEqual([]);
  });

  test('every kind without an edge, and is held against each object that a cluster takes', () => {
    const rule = `      match: { any: [{ resources: { kinds: ["*"] } }] }\n${validateTeam}`;
    const score = 'apiVersion: score.dev/v1b1\nmetadata: { name: shop }\ncontainers: { main: { image: "a/b:1" } }\n';
    const files = {
      'policy.yaml': classicText({ rule, spec: '  background: false\n' }),
      'cart.yaml': deployment('{ app: cart }'),
      'pod.yaml': podText('{ team: shop }'),
      'score.yaml': score,
    };
    expect(edgesOf(files, policy)).toEqual([]);
    expect(violations(files)).toEqual(['error kubernetes:Deployment/cart cart.yaml:3']);
  });

  test('what an exception leaves, for as long as the exception holds', () => {
    const exception = (day: string) => `apiVersion: policies.kyverno.io/v1
kind: PolicyException
metadata: { name: cart, namespace: shop }
spec: { policyRefs: [{ name: require-team, kind: ValidatingPolicy }], expiresAt: "${day}T00:00:00Z" }
`;
    const spec = '  validations: [{ expression: "has(object.metadata.labels.team)", message: Set a label. }]\n';
    const files = { 'policy.yaml': celText({ spec }), 'pod.yaml': podText('{ app: cart }') };
    expect(violations({ ...files, 'exception.yaml': exception('2026-01-01') })).toEqual([]);
    expect(violations({ ...files, 'exception.yaml': exception('2025-12-31') })).toHaveLength(1);
  });

  test('no controllers where its annotation says so, nor where it looks at pods by name', () => {
    const off = '  annotations: { pod-policies.kyverno.io/autogen-controllers: none }\n';
    const files = { 'policy.yaml': classicText({ metadata: off }), 'cart.yaml': deployment('{ app: cart }') };
    expect(edgesOf(files, policy)).toEqual([]);
    const named = `      match: { any: [{ resources: { kinds: [Pod], names: ["c*"] } }] }\n${validateTeam}`;
    expect(edgesOf({ ...files, 'policy.yaml': classicText({ rule: named }) }, policy)).toEqual([]);
  });

  test('nothing that it excludes', () => {
    const exclude = '      exclude: { any: [{ resources: { names: [cart] } }] }\n';
    const rule = matchPods + exclude + validateTeam;
    expect(edgesOf({ 'policy.yaml': classicText({ rule }), 'pod.yaml': podText('{ app: cart }') }, policy)).toEqual([]);
  });

  test('what a CEL policy names by its plural, in pods and their controllers', () => {
    const files = { 'policy.yaml': celText(), 'cart.yaml': deployment('{ app: cart }'), 'pod.yaml': podText('{}') };
    expect(edgesOf(files, 'kyverno:ValidatingPolicy/require-team').toSorted()).toEqual([
      'governs kubernetes:Deployment/cart',
      'governs kubernetes:Pod/cart',
    ]);
    const services = { ...files, 'policy.yaml': celText({ match: matchResource('services') }) };
    expect(edgesOf(services, 'kyverno:ValidatingPolicy/require-team')).toEqual([]);
  });
});

describe('a broken policy is told on the object', () => {
  const broken = podText('{ app: cart }');

  test('as an error where it refuses, as a warning where it only reports', () => {
    expect(violations({ 'policy.yaml': classicText(), 'pod.yaml': broken })).toEqual([
      'error kubernetes:Pod/cart pod.yaml:3',
    ]);
    const audit = classicText({ rule: matchPods + validateTeam.replace('Enforce', 'Audit') });
    expect(violations({ 'policy.yaml': audit, 'pod.yaml': broken })).toEqual([
      'warning kubernetes:Pod/cart pod.yaml:3',
    ]);
    const off = classicText({ spec: '  admission: false\n' });
    expect(violations({ 'policy.yaml': off, 'pod.yaml': broken })).toEqual(['warning kubernetes:Pod/cart pod.yaml:3']);
  });

  test('not where an exception takes it out', () => {
    const exception = `apiVersion: kyverno.io/v2
kind: PolicyException
metadata: { name: cart, namespace: shop }
spec:
  exceptions: [{ policyName: require-team, ruleNames: [team] }]
  match: { any: [{ resources: { kinds: [Pod], names: [cart] } }] }
`;
    expect(violations({ 'policy.yaml': classicText(), 'pod.yaml': broken, 'exception.yaml': exception })).toEqual([]);
  });

  test('and is unknown where only the cluster can tell', () => {
    const rule = `${matchPods}      context: [{ name: teams, configMap: { name: teams, namespace: shop } }]\n${validateTeam}`;
    const files = { 'policy.yaml': classicText({ rule }), 'pod.yaml': broken };
    expect(violations(files)).toEqual([]);
    const told = openExample(files)
      .findings()
      .filter(({ unknown }) => unknown);
    expect(told.map(({ code }) => code)).toContain('kyverno/not-evaluated');
  });

  test('and is not told of a request that a form still fills in', () => {
    const asked = podText("{ app: cart, stage: '${{ values.stage }}' }");
    expect(violations({ 'policy.yaml': classicText(), 'pod.yaml': asked })).toEqual([]);
  });

  test('and goes away when the object is mended', () => {
    const engine = openExample({ 'policy.yaml': classicText(), 'pod.yaml': broken });
    const codes = () => engine.findings().filter(({ code }) => code === 'kyverno/violation').length;
    expect(codes()).toBe(1);
    engine.setFiles([{ path: filePath('pod.yaml'), text: podText('{ app: cart, team: shop }') }]);
    engine.settle();
    expect(codes()).toBe(0);
    engine.setFiles([
      { path: filePath('policy.yaml'), text: classicText({ rule: matchPods + validateTeam.replace('?*', 'data') }) },
    ]);
    engine.settle();
    expect(codes()).toBe(1);
  });
});
