import type { QuickFix } from '../../finding/finding.ts';
import type { Element, Reference } from '../../graph/element.ts';
import { isWhole } from '../../graph/folder.ts';
import type { Look } from '../../graph/look.ts';
import { nearestNames } from '../../schema/suggest.ts';
import { placeIn } from '../place.ts';
import type { Rule, RuleReport } from '../rule.ts';
import { isMadeSecret } from './madeSecret.ts';

/** A reference to something that is not in the blueprint. */
export const danglingReference: Rule = {
  code: 'reference/dangling',
  severity: 'error',
  title: 'Reference to something that is not there',
  why: 'The object would be accepted and then not work. Correct the name or add what it names.',
  source: 'Kubernetes documentation, Object Names and IDs; Entresol: the references that every system documents',
  examples: {
    bad: {
      'app.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: shop-settings }
data: { level: info }
---
apiVersion: v1
kind: Pod
metadata: { name: shop }
spec:
  containers:
    - name: shop
      image: shop:1.2.0
      envFrom: [{ configMapRef: { name: shop-setings } }]
`,
    },
    good: {
      'app.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: shop-settings }
data: { level: info }
---
apiVersion: v1
kind: Pod
metadata: { name: shop }
spec:
  containers:
    - name: shop
      image: shop:1.2.0
      envFrom: [{ configMapRef: { name: shop-settings } }]
`,
    },
  },
  *check({ element, missing }, look) {
    for (const index of missing) {
      const reference = element.references[index];
      if (!reference || reference.need === 'may' || reference.missing?.code) continue;
      if (isMadeSecret(reference, element.namespace, look)) continue;
      yield report(element, reference, look);
    }
  },
};

/** The finding for one reference that leads nowhere; systems with a rule of their own for it reuse the words. */
function report(element: Element, reference: Reference, look: Look): RuleReport {
  const names = neighbours(element, reference, look);
  const nearest = nearestNames(targetName(reference), names, 3);
  const message = reference.missing?.message ?? `${targetWords(reference)} is not in this blueprint.`;
  const hint = nearest[0] ? ` Did you mean ${nearest[0]}?` : ' Correct the name or add it.';
  return {
    message: message + (reference.missing ? '' : hint),
    place: placeIn(element, reference.path, reference.part ?? 'value', reference.within),
    severity: reference.need === 'must' && names.length > 0 && isWhole(folderOf(element), look) ? 'error' : 'warning',
    fixes: reference.within ? [] : nearest.map((name) => useInstead(element, reference, name)),
  };
}

/** Names of what could have been meant: objects of the kind in the same namespace. None there = the objects live elsewhere. */
function neighbours(element: Element, { target }: Reference, look: Look): readonly string[] {
  if (target.by !== 'object') return [];
  const namespace = target.namespace ?? element.namespace;
  return look
    .ofKind(target.group, target.kind)
    .filter((one) => one.namespace === undefined || namespace === undefined || one.namespace === namespace)
    .map((one) => one.name);
}

function folderOf({ source }: Element): string {
  return source.file.slice(0, Math.max(source.file.lastIndexOf('/'), 0));
}

function useInstead(element: Element, reference: Reference, name: string): QuickFix {
  const { file, document } = element.source;
  return {
    title: `Use ${name}`,
    call: { id: 'text.set', args: { file, document, path: reference.path, value: name } },
    preferred: true,
  };
}

function targetName({ target }: Reference): string {
  return target.by === 'object' ? target.name : target.by === 'kind' ? target.kind : '';
}

function targetWords({ target }: Reference): string {
  switch (target.by) {
    case 'object':
      return `${target.kind} ${target.namespace ? `${target.namespace}/` : ''}${target.name}`;
    case 'instance':
      return `An object ${target.name} of what ${target.of.name} defines`;
    case 'kind':
      return `The kind ${target.kind}${target.group && ` of ${target.group}`}`;
    case 'labels': {
      const labels = Object.entries(target.labels).map(([key, value]) => `${key}=${value}`);
      return `Anything with the labels ${labels.join(', ')}`;
    }
    case 'match':
      return 'Anything that the filters mean';
    case 'element':
      return target.id;
    case 'file':
      return `The file ${target.path}`;
    case 'address':
      return `The ${target.address}`;
    case 'folder':
      return `The folder ${target.paths[0] ?? ''}`;
  }
}
