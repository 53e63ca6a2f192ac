import { filePath } from '../../../document/document.ts';
import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { schemasIn } from '../jsonSchemaWalk.ts';
import { annotation, massdriverGroup, typeOfRef } from '../kinds.ts';
import { fileBeside } from '../steps.ts';
import { bundle } from './examples.ts';
import { isRequired } from './names.ts';
import { isBundle, typeNamed } from './subject.ts';

/** A `$ref` that leads nowhere by its form. */
export const refForm: Rule = {
  code: 'massdriver/ref-form',
  severity: 'error',
  title: '$ref of a form nobody follows',
  why: 'A reference is the name of a type (organisation/name), a file beside this one, a URL, or a place in this file.',
  source: 'app-and-orchestrators 2, MD5',
  examples: {
    bad: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: massdriver/aws/vpc }\n' }) },
    good: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: massdriver/aws-vpc }\n' }) },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    for (const side of ['params', 'connections', 'artifacts'])
      for (const { schema, path } of schemasIn(objectAt(element.value, side), [side])) {
        const ref = textAt(schema, '$ref');
        if (ref === undefined) continue;
        const place = placeIn(element, [...path, '$ref']);
        if (/^https?:\/\//.test(ref)) {
          if (/\/(main|master)\//.test(ref))
            yield {
              message:
                'This address follows a branch, so that the bundle changes when others push. Name a tag or a commit.',
              severity: 'warning',
              place,
            };
        } else if (/^\.\.?\//.test(ref)) {
          const file = fileBeside(element.source.file, ref.replace(/#.*$/, ''));
          if (file !== undefined && !look.fileExists(filePath(file)))
            yield { message: `There is no file ${file}. Mend the path, or add the file.`, place };
        } else if (!ref.startsWith('#') && typeOfRef(ref) === undefined)
          yield {
            message: `${ref} is no name of a type (organisation/name), no path that begins with ./ and no URL.`,
            place,
          };
      }
  },
};

/** A connection or an artifact that names no type. */
export const noType: Rule = {
  code: 'massdriver/no-type',
  severity: 'error',
  title: 'Connection or artifact without a type',
  why: 'Bundles are joined by the names of resource types: without $ref nothing can be linked.',
  source: 'app-and-orchestrators 2, MD6',
  examples: {
    bad: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { title: Network }\n' }) },
    good: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: massdriver/aws-vpc }\n' }) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const side of ['connections', 'artifacts'])
      for (const [name, property] of Object.entries(objectAt(element.value, side, 'properties')))
        if (textAt(property, '$ref') === undefined)
          yield {
            message: `${name} names no resource type. Add $ref with the type's name.`,
            place: placeIn(element, [side, 'properties', name], 'key'),
          };
  },
};

const network = bundle({
  connections: '  required: [network]\n  properties:\n    network: { $ref: massdriver/aws-vpc }\n',
});
const vpc = bundle({ artifacts: '  properties:\n    vpc: { $ref: massdriver/aws-vpc }\n' }).replace('orders-db', 'vpc');
const other = bundle({}).replace('orders-db', 'other');

/** A required connection that no bundle of the blueprint can fill. */
export const noProducer: Rule = {
  code: 'massdriver/no-producer',
  severity: 'warning',
  title: 'Required connection that nobody provides',
  why: 'On the canvas it can only be filled by an imported resource or an environment default. Add a bundle that gives this type.',
  source: 'app-and-orchestrators 2, MD17',
  examples: {
    bad: {
      'db/massdriver.yaml': network,
      'b/massdriver.yaml': other,
      'c/massdriver.yaml': other.replace('other', 'third'),
    },
    good: { 'db/massdriver.yaml': network, 'vpc/massdriver.yaml': vpc, 'c/massdriver.yaml': other },
  },
  *check({ element }, look) {
    // One or two bundles are no platform: what they need is elsewhere.
    if (!isBundle(element) || look.ofKind(massdriverGroup, 'Bundle').length < 3) return;
    for (const port of element.contract.requires) {
      if (!isRequired(element.value, 'connections', port.name)) continue;
      if (look.providers(port.type).some((provider) => provider.element !== element)) continue;
      const ref = textAt(element.value, ...port.typePath);
      const type = typeNamed(look, typeOfRef(ref));
      const ui = type && ('schema' in type.value ? objectAt(type.value, 'ui') : annotation(type.value, 'ui'));
      if (textAt(ui, 'connectionOrientation') === 'environmentDefault') continue;
      yield {
        message: `No bundle here gives ${ref}. Add one, or import the resource as an environment default.`,
        place: placeIn(element, port.typePath),
        marks: [port.key],
      };
    }
  },
};
