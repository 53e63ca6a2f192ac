import { insertItem } from '../../document/edit.ts';
import { ok } from '../../result.ts';
import type { SystemEdits } from '../system.ts';

/** Edits of Kubefirst: a further Terraform folder for Atlantis. */
export const edits: SystemEdits = {
  addPart({ document }, part) {
    const edit = insertItem(document, ['projects'], 'end', { dir: part.name, ...part.object });
    return edit.ok ? ok([edit.value]) : edit;
  },
};
