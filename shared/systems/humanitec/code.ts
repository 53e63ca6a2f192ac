import type { Reference } from '../../graph/element.ts';
import { type JsonObject, textAt, valueAt } from '../../json.ts';
import { kindsMade } from '../manifestHeads.ts';
import { folderReferences, moduleReferences } from '../moduleFolder.ts';
import { driverInputs, textsUnder } from './texts.ts';

/** What the driver of a Definition runs or makes: its Terraform module, the kinds of its manifests. */
export function codeOf(definition: JsonObject, file: string): readonly Reference[] {
  return [...terraformOf(definition, file), ...manifestsOf(definition)];
}

function terraformOf(definition: JsonObject, file: string): readonly Reference[] {
  const at = [...driverInputs, 'values', 'source'];
  const source = valueAt(definition, at);
  const use = { file, type: 'composes', says: 'its driver runs' } as const;
  const folder = textAt(source, 'path');
  if (folder !== undefined) return folderReferences(folder, { ...use, path: [...at, 'path'] });
  const url = textAt(source, 'url');
  return url === undefined ? [] : moduleReferences(url, { ...use, path: [...at, 'url'] });
}

function manifestsOf(definition: JsonObject): readonly Reference[] {
  const at = [...driverInputs, 'values', 'templates', 'manifests'];
  return [...textsUnder(valueAt(definition, at), at)].flatMap(([text, path]) =>
    kindsMade(text, path, 'a manifest of it is'),
  );
}
