import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { compact } from './compact.mjs';

/**
 * The kinds that the CRD files of a folder define, in every version.
 * @param {string} folder
 * @param {string} source what the data comes from, with its version
 */
export function customKinds(folder, source) {
  const kinds = [];
  const definitions = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue;
    for (const document of parseAllDocuments(readFileSync(join(folder, file), 'utf8'))) {
      const crd = document.toJS();
      if (crd?.kind !== 'CustomResourceDefinition') continue;
      const { group, names, scope, versions } = crd.spec;
      for (const { name: version, schema } of versions) {
        const name = `${group}.${version}.${names.kind}`;
        definitions[name] = compact(schema.openAPIV3Schema);
        kinds.push({
          group,
          version,
          kind: names.kind,
          plural: names.plural,
          namespaced: scope === 'Namespaced',
          schema: name,
        });
      }
    }
  }
  return { source, kinds, definitions };
}
