import { filePath, type Place } from '../../../document/document.ts';
import type { Element } from '../../../graph/element.ts';
import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { schemasIn } from '../jsonSchemaWalk.ts';
import { slotsOf, typeOfRef } from '../slots.ts';
import { fileBeside } from '../steps.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** A `$ref` or `resource_type` that leads nowhere by its form. */
export const refForm: Rule = {
  code: 'massdriver/ref-form',
  severity: 'error',
  title: 'Reference of a form nobody follows',
  why: 'A reference is the name of a type (organisation/name), a file beside this one, a URL, or a place in this file.',
  source:
    'Massdriver CLI, references to resource types: $ref; Massdriver documentation, Bundle YAML Specification, Dependency and Resource Fields: resource_type',
  examples: {
    bad: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: massdriver/aws/vpc }\n' }) },
    good: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: massdriver/aws-vpc }\n' }) },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    for (const { ref, place } of refsOf(element)) {
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

/** The references of schemas as they are written, and those of dependencies and resources without their versions. */
function* refsOf(element: Element): Iterable<{ readonly ref: string; readonly place: Place }> {
  for (const side of ['params', 'connections', 'artifacts'])
    for (const { schema, path } of schemasIn(objectAt(element.value, side), [side])) {
      const ref = textAt(schema, '$ref');
      if (ref !== undefined) yield { ref, place: placeIn(element, [...path, '$ref']) };
    }
  for (const slot of [...slotsOf(element.value, 'takes'), ...slotsOf(element.value, 'gives')])
    if (!slot.block.legacy && slot.ref !== undefined)
      yield { ref: slot.ref.replace(/@.*$/, ''), place: placeIn(element, slot.refPath) };
}
