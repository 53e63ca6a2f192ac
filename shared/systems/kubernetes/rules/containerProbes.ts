import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { containersOf } from '../pods.ts';
import { deployment } from './example.ts';

/** Kinds whose pods answer requests for as long as they live. */
const serving: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** A guardrail: good practice, not correctness. */
export const containerProbes: Rule = {
  code: 'kubernetes/container-probes',
  severity: 'info',
  title: 'Container without a readiness probe',
  why: 'Without it, requests reach a container before it can answer. A guardrail: set its severity in blueprint.yaml.',
  source: 'Kubernetes documentation, Configure Liveness, Readiness and Startup Probes',
  examples: {
    bad: { 'app.yaml': deployment() },
    good: { 'app.yaml': deployment({ container: 'readinessProbe:\n  httpGet: { path: /healthz, port: http }' }) },
  },
  *check({ element }) {
    if (!serving.has(element.kind)) return;
    for (const { name, value, path, init } of containersOf(element)) {
      if (init || value.readinessProbe !== undefined || value.livenessProbe !== undefined) continue;
      yield {
        message: `The container ${name} has neither a readiness nor a liveness probe.`,
        place: placeIn(element, [...element.source.path, ...path, 'name']),
      };
    }
  },
};
