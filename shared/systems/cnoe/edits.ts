import { insertItem } from '../../document/edit.ts';
import { fail, ok } from '../../result.ts';
import type { SystemEdits } from '../system.ts';

/** Edits of idpbuilder: a further folder of packages, named by the part. */
export const edits: SystemEdits = {
  addPart({ document, element }, part) {
    if (element.kind !== 'Localbuild')
      return fail({
        code: 'cnoe/no-packages',
        message: `This ${element.title} has no list of packages.`,
        advice: 'Add the package to a Localbuild.',
      });
    const edit = insertItem(document, ['spec', 'packageConfigs', 'customPackageDirs'], 'end', part.name);
    return edit.ok ? ok([edit.value]) : edit;
  },
};
