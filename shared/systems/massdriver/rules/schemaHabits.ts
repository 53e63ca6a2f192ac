import type { Element } from '../../../graph/element.ts';
import { objectAt, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { type SchemaSite, schemasIn } from '../jsonSchemaWalk.ts';
import { annotation, schemaOfType } from '../kinds.ts';
import { bundle, type } from './examples.ts';
import { isBundle } from './subject.ts';

/** Every schema inside a bundle's params or a resource type. */
function sitesOf(element: Element): Iterable<SchemaSite> {
  if (isBundle(element)) return schemasIn(objectAt(element.value, 'params'), ['params']);
  if (element.kind !== 'ResourceType') return [];
  const schema = schemaOfType(element.value);
  return schemasIn(schema, schema === element.value ? [] : ['schema']);
}

/** A password in a resource type that is shown to everybody. */
export const notSensitive: Rule = {
  code: 'massdriver/not-sensitive',
  severity: 'warning',
  title: 'Secret field without $md.sensitive',
  why: 'The value is shown in the service and in downloads. Mark the field as sensitive.',
  source: 'app-and-orchestrators 2, MD13',
  examples: {
    bad: { 'massdriver.yaml': type('    password: { type: string }\n') },
    good: { 'massdriver.yaml': type('    password: { type: string, $md.sensitive: true }\n') },
  },
  *check({ element }) {
    if (element.kind !== 'ResourceType' || !('schema' in element.value)) return;
    for (const { schema, path, property = '' } of sitesOf(element)) {
      if (!/(^|_)(password|passwd|secret|token|private_key|secret_key)$/i.test(property)) continue;
      if (textAt(schema, 'type') !== 'string' || annotation(schema, 'sensitive') === true) continue;
      yield {
        message: `${property} looks like a secret. Mark it with $md.sensitive: true.`,
        place: placeIn(element, path, 'key'),
        fixes: [setFix(element, [...path, '$md.sensitive'], true, 'Mark as sensitive', true)],
      };
    }
  },
};

/** A boolean that gets a default by itself. */
export const booleanDefault: Rule = {
  code: 'massdriver/boolean-default',
  severity: 'info',
  title: 'Boolean without a default',
  why: 'Massdriver adds default: false by itself. Say so, or say true.',
  source: 'app-and-orchestrators 2, MD21',
  examples: {
    bad: { 'massdriver.yaml': bundle({ params: '  properties:\n    backup: { type: boolean }\n' }) },
    good: { 'massdriver.yaml': bundle({ params: '  properties:\n    backup: { type: boolean, default: true }\n' }) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const { schema, path, property } of sitesOf(element)) {
      if (property === undefined || schema.type !== 'boolean' || 'default' in schema || 'const' in schema) continue;
      yield {
        message: `${property} has no default and is taken as false. Say which it is.`,
        place: placeIn(element, path, 'key'),
        fixes: [setFix(element, [...path, 'default'], false, 'Say that it is false')],
      };
    }
  },
};

/** A pattern in a dialect that JSON Schema does not know. */
export const posixClass: Rule = {
  code: 'massdriver/posix-class',
  severity: 'warning',
  title: 'POSIX class in a pattern',
  why: 'The form checks patterns as JavaScript does, where [[:space:]] means something else. Write \\s, \\d or a range.',
  source: 'app-and-orchestrators 2, MD23',
  examples: {
    bad: {
      'massdriver.yaml': bundle({ params: "  properties:\n    name: { type: string, pattern: '^[[:alnum:]]+$' }\n" }),
    },
    good: {
      'massdriver.yaml': bundle({ params: "  properties:\n    name: { type: string, pattern: '^[A-Za-z0-9]+$' }\n" }),
    },
  },
  *check({ element }) {
    for (const { schema, path } of sitesOf(element)) {
      const pattern = textAt(schema, 'pattern');
      const found = pattern === undefined ? undefined : /\[:\^?[a-z]+:\]/.exec(pattern);
      if (!found) continue;
      const within = { start: found.index, end: found.index + found[0].length };
      yield {
        message: `${found[0]} is no class in the patterns of JSON Schema. Write a range instead.`,
        place: placeIn(element, [...path, 'pattern'], 'value', within),
      };
    }
  },
};

/** A resource type whose schema or files are not what the service takes. */
export const typeShape: Rule = {
  code: 'massdriver/type-shape',
  severity: 'error',
  title: 'Resource type that can not be published',
  why: 'A resource is an object, and its instructions and export templates are files beside the type.',
  source: 'app-and-orchestrators 2, MD22',
  examples: {
    bad: { 'massdriver.yaml': type('    id: { type: string }\n').replace('type: object', 'type: string') },
    good: { 'massdriver.yaml': type('    id: { type: string }\n') },
  },
  *check({ element }, look) {
    if (element.kind !== 'ResourceType') return;
    const isNew = 'schema' in element.value;
    const path = [...(isNew ? ['schema'] : []), 'type'];
    const of = valueAt(element.value, path);
    if (isNew && of !== undefined && of !== 'object')
      yield {
        message: 'The schema of a resource type describes an object.',
        place: placeIn(element, path),
        fixes: [setFix(element, path, 'object', 'Make it an object', true)],
      };
    for (const reference of element.references) {
      const { target } = reference;
      if (target.by === 'file' && !look.fileExists(target.path) && isRead(target.path))
        yield {
          message: `There is no file ${target.path}. Mend the path, or add the file.`,
          place: placeIn(element, reference.path),
        };
    }
  },
};

/** Only files of these kinds are read into a blueprint, so that only their absence is known. */
function isRead(path: string): boolean {
  return /\.(ya?ml|json|tf|hcl)$/.test(path);
}
