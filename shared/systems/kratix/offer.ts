import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import { commented } from '../../offer/comment.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';
import { crdDialect } from '../kubernetes/crdDialect.ts';
import { apiAnnotations, definitionObject } from '../kubernetes/definitionObject.ts';

/** Job names are made of promise, workflow, action and pipeline, 60 characters in all (Kratix source, webhook of Promise). */
const longestName = 60 - '-resource-configure-configure'.length;

/** A Promise whose API is the contract, and a pipeline that answers each request. */
export const kratixOffer: Offer = {
  title: 'Kratix Promise',
  role: 'definition',
  express(given) {
    const { contract, ...notes } = narrow(given, crdDialect);
    const name = labelOf(contract.type, longestName);
    const annotations = apiAnnotations(contract);
    const image = `ghcr.io/example/${name}-configure:v0.1.0`;
    const promise: JsonObject = {
      apiVersion: 'platform.kratix.io/v1alpha1',
      kind: 'Promise',
      metadata: {
        name,
        labels: { 'kratix.io/promise-version': 'v0.1.0' },
        ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
      },
      spec: {
        api: definitionObject(contract, { conditions: false }),
        workflows: {
          resource: {
            configure: [
              {
                apiVersion: 'platform.kratix.io/v1alpha1',
                kind: 'Pipeline',
                metadata: { name: 'configure' },
                spec: { containers: [{ name: 'configure', image }] },
              },
            ],
          },
        },
      },
    };
    const file = `promises/${name}/promise.yaml`;
    const text = commented(renderYaml(promise), `image: ${image}`, [
      `Fill in: an image that reads the ${contract.kind} from /kratix/input/object.yaml, writes the manifests that`,
      'make it to /kratix/output, and what the request shows to /kratix/metadata/status.yaml.',
    ]);
    return {
      files: [{ path: file, text }],
      ...notes,
      behind: [
        { file, what: 'version of the Promise', fillIn: false },
        { file, what: 'pipeline that answers each request', fillIn: false },
        { file, what: 'image of the pipeline’s container', fillIn: true },
      ],
      contract,
    };
  },
};
