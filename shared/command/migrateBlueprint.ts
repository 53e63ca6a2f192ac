import { z } from 'zod';
import { migrated } from '../blueprint/migrate.ts';
import { blueprintFile } from '../blueprint/read.ts';
import { filePath } from '../document/document.ts';
import { setValue } from '../document/edit.ts';
import { fail } from '../result.ts';
import { onBlueprint } from './blueprintSteps.ts';
import { onDocument } from './changes.ts';
import { command } from './command.ts';

/** Writes `blueprint.yaml` as the current version of its format has it. Older versions go on being read. */
export const migrateBlueprint = command({
  id: 'blueprint.migrate',
  title: 'Bring blueprint.yaml up to date',
  args: z.object({}),
  run(view) {
    if (!view.file(filePath(blueprintFile)))
      return fail({ code: 'command/no-blueprint', message: 'This folder has no blueprint.yaml.' });
    return onBlueprint(view, 'Bring blueprint.yaml up to date', [
      (file) => onDocument(file, 0, (document) => setValue(document, [], migrated(document.value))),
    ]);
  },
});
