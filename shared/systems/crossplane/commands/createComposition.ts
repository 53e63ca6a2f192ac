import { z } from 'zod';
import { command } from '../../../command/command.ts';
import { type Element, elementId, elementIdFrom } from '../../../graph/element.ts';
import { fail, ok } from '../../../result.ts';
import { referenceableVersion } from '../derive.ts';
import { groups } from '../kinds.ts';
import { compositionText, functionText, patchAndTransform } from '../templates.ts';
import { folderOf, freePath, patchFunction } from './place.ts';

/** Makes a first Composition for a definition that has none, and the function that it runs where that is missing. */
export const createComposition = command({
  id: 'crossplane.create-composition',
  title: 'Create a Composition for a definition',
  args: z.object({ definition: z.string() }),
  run(view, { definition }) {
    const element = view.element(elementIdFrom(definition))?.element;
    const kind = element?.kind === 'CompositeResourceDefinition' ? element.defines[0] : undefined;
    const version = element && referenceableVersion(element.value)?.name;
    if (!element || !kind || !version)
      return fail({
        code: 'crossplane/no-referenceable-version',
        message: `${definition} is no definition with a referenceable version.`,
      });
    const name = patchFunction(view);
    const known = view.look.objects(groups.packages, 'Function', undefined, name).length > 0;
    const draft = { group: kind.group, kind: kind.kind, plural: kind.plural, version };
    const composition = compositionText(draft, firstTextInput(element)).replace(
      'name: function-patch-and-transform',
      `name: ${name}`,
    );
    return ok({
      changes: {
        title: `Create a Composition for ${kind.kind}`,
        edits: [],
        creates: [
          { path: freePath(`${folderOf(element)}composition`, view), text: composition },
          ...(known ? [] : [{ path: freePath(`packages/${name}`, view), text: functionText(name, patchAndTransform) }]),
        ],
        deletes: [],
      },
      select: [elementId('crossplane', 'Composition', undefined, `${kind.plural}.${kind.group}`)],
    });
  },
});

/** An input that can be patched into text; empty where the API has none. */
function firstTextInput(definition: Element): string {
  const fields = definition.contract.provides[0]?.inputs?.properties ?? {};
  return Object.keys(fields).find((name) => fields[name]?.type === 'string' && /^[A-Za-z]\w*$/.test(name)) ?? '';
}
