import { filePath } from '../../../document/document.ts';
import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { schemasIn } from '../jsonSchemaWalk.ts';
import { typeOfRef } from '../kinds.ts';
import { fileBeside } from '../steps.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** A `$ref` that leads nowhere by its form. */
export const refForm: Rule = {
  code: 'massdriver/ref-form',
  severity: 'error',
  title: '$ref of a form nobody follows',
  why: 'A reference is the name of a type (organisation/name), a file beside this one, a URL, or a place in this file.',
  source: 'Massdriver CLI, references to resource types: $ref',
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
