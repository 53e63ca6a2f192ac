import { z } from 'zod';
import { insertItem } from '../document/edit.ts';
import { elementIdFrom } from '../graph/element.ts';
import { listAt } from '../json.ts';
import { fail, ok } from '../result.ts';
import { type BlueprintStep, domainStep, withBlueprint } from './blueprintEdits.ts';
import { edited, onDocument } from './changes.ts';
import { command } from './command.ts';

/** Adds a domain to `blueprint.yaml`, with the elements given as its first members. */
export const addDomain = command({
  id: 'domain.add',
  title: 'Add domain',
  args: z.object({ name: z.string().min(1), owner: z.string().optional(), elements: z.array(z.string()).optional() }),
  run(view, { name, owner, elements = [] }) {
    if (view.blueprint.domains.some((domain) => domain.name === name))
      return fail({ code: 'command/domain-exists', message: `There is a domain ${name} already.` });
    const members = elements.map(
      (id): BlueprintStep =>
        (file) => {
          const last = listAt(file.documents[0]?.value, 'domains').length - 1;
          return onDocument(file, 0, (document) =>
            insertItem(document, ['domains', last, 'elements'], 'end', elementIdFrom(id)),
          );
        },
    );
    const steps = [domainStep({ name, ...(owner && { owner }) }), ...members];
    const changes = withBlueprint(view, edited(`Add domain ${name}`, []), steps);
    return changes.ok ? ok({ changes: changes.value }) : changes;
  },
});
