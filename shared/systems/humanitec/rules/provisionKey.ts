import { objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { parseSelector } from '../selector.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const provision = (key: string) => definitionText({ more: `provision: { "${key}": { match_dependents: true } }` });

export const provisionKey: Rule = {
  code: 'humanitec/provision-key',
  severity: 'error',
  title: 'A co-provisioned resource without a type',
  why: 'The keys of provision say which resources are made along: a type, with a class after a dot and an id after a hash sign, such as aws-policy.s3-admin#main.',
  source: 'Humanitec documentation, Resource Definitions: provision',
  examples: {
    bad: { 's3.yaml': provision('aws policy') },
    good: { 's3.yaml': provision('aws-policy.s3-admin') },
  },
  *check(subject) {
    const element = definitionOf(subject);
    if (!element) return;
    for (const key of Object.keys(objectAt(element.value, 'entity', 'provision'))) {
      if (parseSelector(key)) continue;
      yield {
        message: `"${key}" is no type[.class][#id].`,
        place: placeIn(element, ['entity', 'provision', key], 'key'),
      };
    }
  },
};
