import { type Element, elementId } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { objectAt, textAt } from '../../json.ts';
import { generatedFrom } from '../generated.ts';
import { objectHeader, objectMeta } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import { isFluxGroup, operatorGroup } from './kinds.ts';
import { namespacesMade } from './namespaces.ts';
import { referencesOf } from './references.ts';
import { type MadeObject, madeObjects, statedInputs } from './resourceSet.ts';

/**
 * The objects that a ResourceSet generates from its own inputs and from those of static input providers in the blueprint.
 * What depends on pull requests, tags or other answers from elsewhere is left out: nobody can tell.
 */
export function generatedElements(set: Element, look: Look): readonly Element[] {
  const stated = statedInputs(set.value);
  if (!stated) return [];
  const inputs = [
    ...stated.map((input) => ({ ...input, provider: input.provider ?? providerOf(set) })),
    ...fromProviders(set, look),
  ];
  return madeObjects(set.value, inputs).flatMap((made) => generatedElement(set, made));
}

function generatedElement(set: Element, { value, path }: MadeObject): readonly Element[] {
  const header = objectHeader(value);
  if (!header) return [];
  const { name, namespace, labels, annotations } = objectMeta(value);
  const { kind, group, apiVersion } = header;
  const own = isFluxGroup(group);
  const namespaces = own ? namespacesMade(kind, value) : [];
  const uses = own ? referencesOf(kind, value, set.source.file) : [];
  return [
    {
      id: elementId('flux', `Generated${kind}`, namespace, name),
      system: 'flux',
      kind,
      title: `Generated ${kind}`,
      apiVersion,
      group,
      name,
      ...(namespace ? { namespace } : {}),
      source: { ...set.source, path },
      labels,
      annotations,
      ...generatedFrom(
        set,
        [...path, 'metadata', 'name'],
        uses.map((one) => ({ ...one, path: [...path, ...one.path] })),
      ),
      ...(namespaces.length > 0 && { makesNamespaces: namespaces }),
      // What the functions of its template would give is missing.
      partial: true,
      value,
    },
  ];
}

/** Inputs of providers that say theirs in the file. Source: Flux Operator, ResourceSetInputProvider `spec.type: Static`. */
function fromProviders(set: Element, look: Look) {
  return listSites(set.value, ['spec', 'inputsFrom']).flatMap(({ value: from }) => {
    const name = textAt(from, 'name');
    if (!name) return [];
    return look
      .objects(operatorGroup, 'ResourceSetInputProvider', set.namespace, name)
      .filter(({ value }) => textAt(value, 'spec', 'type') === 'Static')
      .map((provider) => ({ ...objectAt(provider.value, 'spec', 'defaultValues'), provider: providerOf(provider) }));
  });
}

/** What templates are told of whoever gives the inputs, as `inputs.provider`. */
function providerOf({ apiVersion, kind, name, namespace }: Element) {
  return { apiVersion, kind, name, ...(namespace ? { namespace } : {}) };
}
