import { exampleApi, exampleWorkload } from '../contract/examples.ts';
import type { ExampleFiles } from '../rule.ts';

interface Draft {
  /** Body of the shop's team in flow style, beside its name. */
  readonly shop?: string;
  /** Body of the data team. */
  readonly data?: string;
  readonly published?: string;
  readonly api?: string;
  readonly more?: string;
  readonly files?: ExampleFiles;
}

/** A shop that asks the data team for a database: two domains, two teams. */
export function exampleTeams(draft: Draft): ExampleFiles {
  const { shop = '', data = '', published = 'postgres.db.acme.io', api = describedApi, more = '', files = {} } = draft;
  const body = (text: string) => text && `, ${text}`;
  return {
    'blueprint.yaml': `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
teams:
  - { name: shop${body(shop)} }
  - { name: data${body(data)} }
domains:
  - { name: Shop, owner: shop, files: [shop/**] }
  - { name: Data, owner: data, files: [data/**], published: [${published}] }
${more}`,
    'shop/score.yaml': exampleWorkload('type: postgres, params: { size: small }'),
    'data/api.yaml': api,
    ...files,
  };
}

/** The example API, with a description. */
export const describedApi: string = exampleApi.replace(
  'metadata: { name: postgres.db.acme.io }',
  'metadata:\n  name: postgres.db.acme.io\n  annotations: { entresol.dev/description: A database of your own }',
);
