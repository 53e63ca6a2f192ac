import { renderYaml } from '../../document/edit.ts';
import { isObject, type JsonObject } from '../../json.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';
import { crdDialect } from './crdDialect.ts';
import { apiAnnotations, definitionObject } from './definitionObject.ts';

/** A plain CustomResourceDefinition, for an operator that answers its objects. */
export const kubernetesOffer: Offer = {
  title: 'Kubernetes CRD',
  role: 'definition',
  express(given) {
    const { contract, ...notes } = narrow(given, crdDialect);
    const definition = definitionObject(contract, { conditions: true });
    const metadata = isObject(definition.metadata) ? definition.metadata : {};
    const object: JsonObject = {
      ...definition,
      metadata: { ...metadata, annotations: { 'entresol.dev/layer': 'orchestration', ...apiAnnotations(contract) } },
    };
    const file = `platform/${contract.plural}.${contract.group}.yaml`;
    const text = `# Fill in: an operator has to make what each ${contract.kind} asks for; this file only describes it.\n${renderYaml(object)}`;
    return {
      files: [{ path: file, text }],
      ...notes,
      behind: [{ file, what: 'operator that answers the objects', fillIn: true }],
      contract,
    };
  },
};
