import { isObject, type JsonObject, textAt } from '../../json.ts';
import { objectMeta } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader } from '../system.ts';
import { celMatch } from './celMatch.ts';
import { classicMatch } from './classicMatch.ts';
import { celPolicyKind, isCelPolicy, isClassicPolicy, kyvernoKind } from './kinds.ts';
import type { PolicyRule } from './policyRule.ts';

const autogenAnnotation = 'pod-policies.kyverno.io/autogen-controllers';
const remembered = new WeakMap<JsonObject, readonly PolicyRule[]>();

/** The rules of a policy of either family; none for other kinds. Read once for each policy. */
export function policyRules(policy: JsonObject, header: ObjectHeader): readonly PolicyRule[] {
  const before = remembered.get(policy);
  if (before) return before;
  const rules = read(policy, header);
  remembered.set(policy, rules);
  return rules;
}

function read(policy: JsonObject, header: ObjectHeader): readonly PolicyRule[] {
  const { annotations, namespace } = objectMeta(policy);
  const own = kyvernoKind(header).namespaced ? (namespace ?? '') : undefined;
  const name = textAt(policy, 'metadata', 'name') ?? '';
  if (isClassicPolicy(header)) {
    const controllers = annotations[autogenAnnotation]?.split(',');
    return listSites(policy, ['spec', 'rules']).map(({ value, path }) => ({
      name: textAt(value, 'name') ?? '',
      value,
      path,
      matchPath: [...path, 'match'],
      ...classicMatch(value, controllers, own),
    }));
  }
  if (header.kind === 'ClusterCleanupPolicy' || header.kind === 'CleanupPolicy') {
    const value = isObject(policy.spec) ? policy.spec : {};
    return [{ name, value, path: ['spec'], matchPath: ['spec', 'match'], ...classicMatch(value, [], own, false) }];
  }
  if (!isCelPolicy(header)) return [];
  const extended = ['ValidatingPolicy', 'ImageValidatingPolicy', 'MutatingPolicy'].includes(
    celPolicyKind(header.kind) ?? '',
  );
  return [
    {
      name,
      value: policy,
      path: ['spec'],
      matchPath: ['spec', 'matchConstraints'],
      ...celMatch(policy, own, extended),
    },
  ];
}
