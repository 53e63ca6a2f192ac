import { isList, type JsonPath, listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { componentText, entityText } from '../examples.ts';
import { entityOf } from './subject.ts';

const name = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const tag = /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/;

export const entityName: Rule = {
  code: 'backstage/entity-name',
  severity: 'error',
  title: 'A name that the catalogue refuses',
  why: 'Backstage refuses entities whose name, namespace or tags have another syntax. Use 1 to 63 letters, digits, -, _ and . in names, and lower case in namespaces and tags.',
  source:
    'Backstage documentation, Descriptor Format of Catalog Entities: metadata.name; Backstage source, @backstage/catalog-model: KubernetesValidatorFunctions, CommonValidatorFunctions',
  examples: {
    bad: {
      'catalog-info.yaml': entityText(
        'Component',
        'Check out',
        '  type: service\n  lifecycle: production\n  owner: shop\n',
      ),
    },
    good: { 'catalog-info.yaml': componentText() },
  },
  *check(subject) {
    const entity = entityOf(subject);
    if (!entity) return;
    const wrong = (path: JsonPath, text: string, syntax: string, better: string) => ({
      message: `${JSON.stringify(text)} is no ${path[1] === 'tags' ? 'tag' : path[1]} for Backstage: use 1 to 63 ${syntax}.`,
      place: placeIn(entity, path),
      fixes: better !== '' && better !== text ? [setFix(entity, path, better, `Write ${better}`)] : [],
    });
    const stated = textAt(entity.value, 'metadata', 'name');
    if (stated !== undefined && (stated.length > 63 || !name.test(stated)))
      yield wrong(
        ['metadata', 'name'],
        stated,
        'letters, digits, -, _ and .',
        stated
          .replace(/[^A-Za-z0-9_.]+/g, '-')
          .replace(/^[-_.]+|[-_.]+$/g, '')
          .slice(0, 63),
      );
    const namespace = textAt(entity.value, 'metadata', 'namespace');
    if (namespace !== undefined && (namespace.length > 63 || !dnsLabel.test(namespace)))
      yield wrong(['metadata', 'namespace'], namespace, 'lower-case letters, digits and -', lower(namespace));
    if (!isList(listAt(entity.value, 'metadata', 'tags'))) return;
    for (const [index, text] of listAt(entity.value, 'metadata', 'tags').entries())
      if (typeof text === 'string' && (text.length > 63 || !tag.test(text)))
        yield wrong(
          ['metadata', 'tags', index],
          text,
          'lower-case letters, digits, :, + and #, with - between',
          lower(text),
        );
  },
};

function lower(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
}
