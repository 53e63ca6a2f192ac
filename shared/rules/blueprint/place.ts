import { blueprintFile } from '../../blueprint/read.ts';
import { type EntryPart, filePath, type Place } from '../../document/document.ts';
import type { JsonPath } from '../../json.ts';

/** A place in `blueprint.yaml`. */
export function placeInBlueprint(path: JsonPath, part: EntryPart = 'value'): Place {
  return { file: filePath(blueprintFile), document: 0, path, part };
}
