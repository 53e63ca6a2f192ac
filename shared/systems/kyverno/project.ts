import type { Document } from '../../document/document.ts';
import type { Element, Part } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, textAt } from '../../json.ts';
import { objectMeta } from '../kubernetes/header.ts';
import { counted, objectElement } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { isCelPolicy, isClassicPolicy, isKyverno, kyvernoKind } from './kinds.ts';
import type { PolicyRule } from './policyRule.ts';
import { policyRules } from './policyRules.ts';
import { governs, otherReferences, ruleReferences } from './references.ts';

/** One element for an object of Kyverno. */
export function projectKyverno(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!isKyverno(header) || !isObject(value)) return [];
  const { title, layer } = kyvernoKind(header);
  const rules = policyRules(value, header);
  const description = objectMeta(value).annotations['policies.kyverno.io/description']?.trim();
  return [
    objectElement(document, header, {
      system: 'kyverno',
      title,
      layer,
      contract: { provides: [], requires: [], ...(description ? { description } : {}) },
      references: [
        ...rules.flatMap((rule) => [...governs(rule), ...ruleReferences(rule)]),
        ...otherReferences(header.group, header.kind, document.file, value),
      ],
      parts: partsOf(header, value, rules),
      facts: factsOf(header, value, rules),
    }),
  ];
}

const actions = ['validate', 'mutate', 'generate', 'verifyImages'];

function partsOf(header: ObjectHeader, value: JsonObject, rules: readonly PolicyRule[]): readonly Part[] {
  if (isClassicPolicy(header))
    return rules.map(({ name, path, value: rule }) => {
      const action = actions.find((one) => one in rule);
      return { name, kind: 'rule', path, ...(action ? { detail: action } : {}) };
    });
  if (!isCelPolicy(header)) return [];
  return ['validations', 'mutations', 'generate', 'conditions'].flatMap((field) =>
    listAt(value, 'spec', field).map((item, index) => {
      const detail = textAt(item, 'message') ?? textAt(item, 'name');
      return {
        name: `${field} ${index + 1}`,
        kind: field,
        path: ['spec', field, index],
        ...(detail ? { detail: detail.trim() } : {}),
      };
    }),
  );
}

function factsOf(header: ObjectHeader, value: JsonObject, rules: readonly PolicyRule[]): readonly string[] {
  const schedule = textAt(value, 'spec', 'schedule');
  const action = isCelPolicy(header)
    ? listAt(value, 'spec', 'validationActions')
        .filter((one) => typeof one === 'string')
        .join(', ')
    : (textAt(value, 'spec', 'validationFailureAction') ?? textAt(rules[0]?.value, 'validate', 'failureAction') ?? '');
  const wide = rules.some(({ target, value: rule }) => !target && (isObject(rule.match) || isCelPolicy(header)));
  return [
    ...(isClassicPolicy(header) ? [counted(rules.length, 'rule')] : []),
    ...(action === '' ? [] : [action]),
    ...(schedule ? [schedule] : []),
    ...(wide ? ['every kind'] : []),
  ].slice(0, 3);
}
