import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { fileBeside, stepsOf } from '../steps.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const step = (path: string) => bundle({ head: `steps:\n- path: ${path}\n  provisioner: opentofu\n` });

const main = 'resource "terraform_data" "this" {\n  input = var.size\n}\n\nvariable "size" {}\n';

/** A step that leads to no folder. */
export const stepFolder: Rule = {
  code: 'massdriver/step-folder',
  severity: 'warning',
  title: 'Step without its folder',
  why: 'A step runs what lies in one folder beside massdriver.yaml. Mend the path, or add the folder.',
  source: 'Massdriver documentation, Bundle YAML Specification: steps[].path',
  examples: {
    bad: { 'massdriver.yaml': step('code'), 'src/main.tf': main },
    good: { 'massdriver.yaml': step('src'), 'src/main.tf': main },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    for (const { path, at, provisioner } of stepsOf(element.value)) {
      if (at[0] !== 'steps') continue;
      const place = placeIn(element, at);
      const folder = fileBeside(element.source.file, path);
      if (path.replace(/^\.\//, '').replace(/\/$/, '').includes('/'))
        yield {
          message: `${path} lies deeper than one folder, which is not taken along. Use a folder beside massdriver.yaml.`,
          place,
        };
      // Of other provisioners the files may be of kinds that a blueprint does not read.
      else if (
        /^(opentofu|terraform|helm)/.test(provisioner) &&
        folder !== undefined &&
        look.subfolders(folder) === undefined
      )
        yield { message: `There is nothing in ${folder}. Mend the path, or add the folder.`, place };
    }
  },
};
