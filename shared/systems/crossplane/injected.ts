import type { Schema, SchemaSet } from '../../schema/schema.ts';
import type { Scope } from './scope.ts';

const text: Schema = { type: 'string' };
const labels: Schema = { type: 'object', additionalProperties: text };
const named: Schema = { type: 'object', required: ['name'], properties: { name: text } };
const selector: Schema = { type: 'object', required: ['matchLabels'], properties: { matchLabels: labels } };
const updatePolicy: Schema = { type: 'string', enum: ['Automatic', 'Manual'] };

const resourceRefs: Schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['apiVersion', 'kind'],
    properties: { apiVersion: text, name: text, namespace: text, kind: text },
  },
};

const choice: SchemaSet = {
  compositionRef: named,
  compositionSelector: selector,
  compositionRevisionRef: named,
  compositionRevisionSelector: selector,
  compositionUpdatePolicy: updatePolicy,
};

const legacySpec: SchemaSet = {
  ...choice,
  claimRef: {
    type: 'object',
    required: ['apiVersion', 'kind', 'namespace', 'name'],
    properties: { apiVersion: text, kind: text, namespace: text, name: text },
  },
  resourceRefs,
  writeConnectionSecretToRef: {
    type: 'object',
    required: ['name', 'namespace'],
    properties: { name: text, namespace: text },
  },
};

const modernSpec: SchemaSet = {
  crossplane: {
    type: 'object',
    description: 'How Crossplane chooses and tracks the composition',
    properties: { ...choice, resourceRefs },
  },
};

const conditions: Schema = {
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['type'],
  items: {
    type: 'object',
    required: ['lastTransitionTime', 'reason', 'status', 'type'],
    properties: {
      lastTransitionTime: { type: 'string', format: 'date-time' },
      message: text,
      observedGeneration: { type: 'integer', format: 'int64' },
      reason: text,
      status: text,
      type: text,
    },
  },
};

const connectionDetails: Schema = {
  type: 'object',
  properties: { lastPublishedTime: { type: 'string', format: 'date-time' } },
};

/** What Crossplane adds to `spec` of a composite resource. */
export function compositeSpec(scope: Scope): SchemaSet {
  return scope === 'LegacyCluster' ? legacySpec : modernSpec;
}

/** What Crossplane adds to `status` of a composite resource. */
export function compositeStatus(scope: Scope): SchemaSet {
  if (scope !== 'LegacyCluster') return { conditions };
  return { conditions, connectionDetails, claimConditionTypes: { type: 'array', items: text } };
}

/** What Crossplane adds to `spec` of a claim. */
export const claimSpec: SchemaSet = {
  ...choice,
  compositeDeletePolicy: { type: 'string', enum: ['Background', 'Foreground'] },
  resourceRef: {
    type: 'object',
    required: ['apiVersion', 'kind', 'name'],
    properties: { apiVersion: text, kind: text, name: text },
  },
  writeConnectionSecretToRef: named,
};

/** What Crossplane adds to `status` of a claim. */
export const claimStatus: SchemaSet = { conditions, connectionDetails };

/** The fields that an author can't give a meaning of their own, by where they stand. */
export function reservedFields(scope: Scope): { readonly spec: readonly string[]; readonly status: readonly string[] } {
  return { spec: Object.keys(compositeSpec(scope)), status: Object.keys(compositeStatus(scope)) };
}
