import { compile } from './compile.ts';
import type { Schema } from './schema.ts';

const TEXT: Schema = { type: 'string' };
const TIME: Schema = { type: 'string', format: 'date-time' };
const LONG: Schema = { type: 'integer', format: 'int64' };
const FLAG: Schema = { type: 'boolean' };
const TEXTS: Schema = { type: 'object', additionalProperties: TEXT };

const OWNER: Schema = {
  type: 'object',
  properties: {
    apiVersion: TEXT,
    blockOwnerDeletion: FLAG,
    controller: FLAG,
    kind: TEXT,
    name: TEXT,
    uid: TEXT,
  },
};

const MANAGED: Schema = {
  type: 'object',
  properties: {
    apiVersion: TEXT,
    fieldsType: TEXT,
    fieldsV1: { type: 'object' },
    manager: TEXT,
    operation: TEXT,
    subresource: TEXT,
    time: TIME,
  },
};

/** `metadata` of every object, as k8s.io/apimachinery `ObjectMeta` has it. */
const OBJECT_META: Schema = {
  type: 'object',
  properties: {
    annotations: TEXTS,
    creationTimestamp: TIME,
    deletionGracePeriodSeconds: LONG,
    deletionTimestamp: TIME,
    finalizers: { type: 'array', items: TEXT },
    generateName: TEXT,
    generation: LONG,
    labels: TEXTS,
    managedFields: { type: 'array', items: MANAGED },
    name: TEXT,
    namespace: TEXT,
    ownerReferences: { type: 'array', items: OWNER },
    resourceVersion: TEXT,
    selfLink: TEXT,
    uid: TEXT,
  },
};

export const OBJECT_META_NODE = compile(OBJECT_META, undefined, 'built-in');
