import { filePath } from '../../document/document.ts';
import type { Reference, Target } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, listAt, textAt, valueAt } from '../../json.ts';
import { folderOf } from '../../workspace/folderTree.ts';
import { folderNamed } from '../folders.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import { celTargets } from './celMatch.ts';
import { celGroup, classicGroup, cliGroup } from './kinds.ts';
import type { PolicyRule } from './policyRule.ts';

/** What an object of Kyverno points at besides what it governs (Kyverno API reference). */
export function otherReferences(group: string, kind: string, file: string, value: JsonObject): readonly Reference[] {
  if (group === cliGroup) return testReferences(file, value);
  if (group === celGroup && kind.endsWith('MutatingPolicy')) return changed(value, kind.startsWith('Namespaced'));
  if (group === celGroup && kind.endsWith('ImageValidatingPolicy')) return pullSecrets(value);
  if (kind === 'PolicyException') return group === celGroup ? celException(value) : classicException(value);
  if (kind === 'GlobalContextEntry') return contextEntry(value);
  return [];
}

/** Whom a rule governs, as one reference. */
export function governs({ target, wide, matchPath, name, path }: PolicyRule): readonly Reference[] {
  if (!target || wide) return [];
  const kinds = [
    ...new Set(
      target.any.flat().flatMap(({ kinds: patterns }) => patterns?.map((one) => one.kind ?? one.plural ?? '*') ?? []),
    ),
  ];
  const words = kinds.length > 0 ? kinds.join(', ') : 'objects by name';
  const reason = path.includes('rules') ? `the rule ${name} matches ${words}` : `it matches ${words}`;
  return [{ type: 'governs', target, path: matchPath, reason, need: 'may' }];
}

/** What a rule makes, changes and reads. */
export function ruleReferences(rule: PolicyRule): readonly Reference[] {
  const { value, path } = rule;
  return [
    ...generated(value.generate, [...path, 'generate']),
    ...listSites(value, ['mutate', 'targets']).flatMap((target) =>
      objectReference(target.value, [...path, ...target.path], 'governs', 'changes the existing'),
    ),
    ...listSites(value, ['context']).flatMap((entry) => contextReference(entry.value, [...path, ...entry.path])),
    ...listSites(value, ['verifyImages']).flatMap((image) => secretReferences(image.value, [...path, ...image.path])),
  ];
}

function generated(generate: JsonObject[string] | undefined, path: JsonPath): readonly Reference[] {
  if (!isObject(generate)) return [];
  const cloned = textAt(generate, 'clone', 'name');
  const kind = textAt(generate, 'kind');
  const header = objectHeader({ apiVersion: textAt(generate, 'apiVersion') ?? 'v1', kind: kind ?? '' });
  const namespace = textAt(generate, 'clone', 'namespace');
  const source: readonly Reference[] =
    cloned && header && !cloned.includes('{{')
      ? [
          {
            type: 'uses',
            target: object(header.group, header.kind, namespace, cloned),
            path: [...path, 'clone', 'name'],
            reason: `copies the ${header.kind} ${cloned}`,
            // Copied Secrets are rarely kept beside the blueprint.
            need: 'may',
          },
        ]
      : [];
  return [...objectReference(generate, path, 'composes', 'makes the'), ...source];
}

function objectReference(
  value: JsonObject,
  path: JsonPath,
  type: Reference['type'],
  verb: string,
): readonly Reference[] {
  const header = objectHeader({ apiVersion: textAt(value, 'apiVersion') ?? '', kind: textAt(value, 'kind') ?? '' });
  if (!header || /[{*]/.test(`${header.kind}${header.group}`)) return [];
  const name = textAt(value, 'name');
  const namespace = textAt(value, 'namespace');
  const single = name !== undefined && !/[{*?]/.test(`${name}${namespace ?? ''}`);
  const target: Target = single
    ? object(header.group, header.kind, namespace, name)
    : { by: 'kind', group: header.group, kind: header.kind };
  const reason = `${verb} ${header.kind}${single ? ` ${name}` : ''}`;
  return [{ type, target, path: [...path, single ? 'name' : 'kind'], reason, need: 'may' }];
}

function contextReference(entry: JsonObject, path: JsonPath): readonly Reference[] {
  const name = textAt(entry, 'configMap', 'name');
  const shared = textAt(entry, 'globalReference', 'name');
  const namespace = textAt(entry, 'configMap', 'namespace');
  const found: Reference[] = [];
  if (name && !`${name}${namespace ?? ''}`.includes('{{'))
    found.push({
      type: 'uses',
      target: object('', 'ConfigMap', namespace, name),
      path: [...path, 'configMap', 'name'],
      reason: `reads the ConfigMap ${name}`,
      need: 'should',
    });
  if (shared && !shared.includes('{{'))
    found.push({
      type: 'uses',
      target: object(classicGroup, 'GlobalContextEntry', undefined, shared),
      path: [...path, 'globalReference', 'name'],
      reason: `reads the GlobalContextEntry ${shared}`,
      need: 'should',
    });
  return found;
}

function secretReferences(image: JsonObject, path: JsonPath): readonly Reference[] {
  return listSites(image, ['attestors']).flatMap((attestor) =>
    listSites(attestor.value, ['entries']).flatMap((entry): Reference[] => {
      const name = textAt(entry.value, 'keys', 'secret', 'name');
      if (!name) return [];
      return [
        {
          type: 'uses',
          target: object('', 'Secret', textAt(entry.value, 'keys', 'secret', 'namespace'), name),
          path: [...path, ...attestor.path, ...entry.path, 'keys', 'secret', 'name'],
          reason: `verifies signatures by the Secret ${name}`,
          need: 'may',
        },
      ];
    }),
  );
}

/** The existing objects that a policy changes. */
function changed(value: JsonObject, namespaced: boolean): readonly Reference[] {
  const target = celTargets(value, namespaced ? (textAt(value, 'metadata', 'namespace') ?? '') : undefined);
  const path = ['spec', 'targetMatchConstraints'];
  return target ? [{ type: 'governs', target, path, reason: 'it changes existing objects', need: 'may' }] : [];
}

/** The Secrets by which images are pulled, which lie where Kyverno runs. Source: CRD, `spec.credentials.secrets`. */
function pullSecrets(value: JsonObject): readonly Reference[] {
  return listAt(value, 'spec', 'credentials', 'secrets').flatMap((name, index): Reference[] => {
    if (typeof name !== 'string') return [];
    const path = ['spec', 'credentials', 'secrets', index];
    const reason = `reads images by the Secret ${name}`;
    return [{ type: 'uses', target: object('', 'Secret', 'kyverno', name), path, reason, need: 'may' }];
  });
}

/** An exception of the newer family names policies by kind. The rule kyverno/exception-target speaks for it. */
function celException(value: JsonObject): readonly Reference[] {
  return listSites(value, ['spec', 'policyRefs']).flatMap(({ value: entry, path }): Reference[] => {
    const name = textAt(entry, 'name');
    const kind = textAt(entry, 'kind');
    if (!name || !kind) return [];
    const reason = `spec.policyRefs makes an exception from ${kind} ${name}`;
    return [
      {
        type: 'governs',
        target: object(celGroup, kind, undefined, name),
        path: [...path, 'name'],
        reason,
        need: 'may',
      },
    ];
  });
}

function classicException(value: JsonObject): readonly Reference[] {
  return listSites(value, ['spec', 'exceptions']).flatMap(({ value: entry, path }): Reference[] => {
    const name = textAt(entry, 'policyName');
    if (!name) return [];
    const slash = name.indexOf('/');
    const target =
      slash < 0
        ? object(classicGroup, 'ClusterPolicy', undefined, name)
        : object(classicGroup, 'Policy', name.slice(0, slash), name.slice(slash + 1));
    const reason = `spec.exceptions makes an exception from ${name}`;
    const within = { start: slash + 1, end: name.length };
    return [{ type: 'governs', target, path: [...path, 'policyName'], within, reason, need: 'may' }];
  });
}

function contextEntry(value: JsonObject): readonly Reference[] {
  const resource = valueAt(value, ['spec', 'kubernetesResource']);
  const plural = textAt(resource, 'resource');
  if (!plural) return [];
  const namespace = textAt(resource, 'namespace');
  const filter = {
    kinds: [{ group: textAt(resource, 'group') ?? '', plural }],
    ...(namespace ? { namespaces: [namespace] } : {}),
  };
  const path = ['spec', 'kubernetesResource', 'resource'];
  return [
    {
      type: 'uses',
      target: { by: 'match', any: [[filter]], except: [] },
      path,
      reason: `keeps all ${plural}`,
      need: 'may',
    },
  ];
}

function testReferences(file: string, value: JsonObject): readonly Reference[] {
  const folder = folderOf(file);
  return (['policies', 'resources', 'exceptions'] as const).flatMap((field) =>
    listAt(value, field).flatMap((entry, index): Reference[] => {
      const target = typeof entry === 'string' && !/:\/\/|^\//.test(entry) ? folderNamed(folder, entry) : undefined;
      if (target === undefined) return [];
      const reason = `the test takes its ${field} from ${String(entry)}`;
      const need = /\.ya?ml$/.test(target) ? 'should' : 'may';
      return [{ type: 'uses', target: { by: 'file', path: filePath(target) }, path: [field, index], reason, need }];
    }),
  );
}

function object(group: string, kind: string, namespace: string | undefined, name: string): Target {
  return { by: 'object', group, kind, ...(namespace ? { namespace } : {}), name };
}
