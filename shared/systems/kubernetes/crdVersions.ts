import type { Document, TextEdit } from '../../document/document.ts';
import { insertItem, remove, setValue } from '../../document/edit.ts';
import { isObject, type JsonObject, type JsonPath, type JsonValue, listAt, textAt, valueAt } from '../../json.ts';
import { fail, type Result } from '../../result.ts';
import type { StatedVersion, VersionChange, VersionDraft } from '../apiEdits.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';

/** Where a definition in the form of a CRD stands in its document. */
export interface CrdPlace {
  /** The definition itself: `[]`, or where another object holds it. */
  readonly root: JsonPath;
  /** The `openAPIV3Schema` of the version that people ask for. */
  readonly schemaPath: JsonPath;
  /** The mark of the one version that counts: stored (CRD) or referenceable (XRD). */
  readonly main: 'storage' | 'referenceable';
}

/** Annotations with this prefix and the name of a version say how its objects become those of the main version. */
const notePrefix = 'entresol.dev/conversion-';

/** The versions of a definition at a place of an object, in the order of the file. */
export function statedVersions(value: JsonValue, { root, main }: Pick<CrdPlace, 'root' | 'main'>): StatedVersion[] {
  return listAt(value, ...root, 'spec', 'versions').flatMap((version) => {
    const name = textAt(version, 'name');
    if (!name || !isObject(version)) return [];
    const warning = textAt(version, 'deprecationWarning');
    const note = textAt(value, ...root, 'metadata', 'annotations', notePrefix + name);
    return [
      {
        name,
        served: version.served === true,
        main: version[main] === true,
        deprecated: version.deprecated === true,
        ...(warning ? { deprecationWarning: warning } : {}),
        ...(note ? { note } : {}),
      },
    ];
  });
}

/**
 * Adds a version behind the others, as a copy of one of them. It is served and does not become the main one: what is
 * stored, and what Compositions name, stays. A version that is gone comes back where `name` and `from` are its name and
 * `restore` what it said. Problems: `version/exists`, `version/unknown`, `version/no-list`.
 */
export function addCrdVersion(
  document: Document,
  { root, main }: CrdPlace,
  { name, from, note, restore }: VersionDraft,
): Result<readonly TextEdit[]> {
  const list = [...root, 'spec', 'versions'];
  const found = versionAt(document, list, from);
  const others = listAt(document.value, ...list);
  if (!found.ok && restore && name === from) {
    const counts = others.some((version) => isObject(version) && version[main] === true);
    return editsInTurn(document, [
      (now) => insertItem(now, list, 'end', { ...restore, [main]: !counts && restore[main] === true }),
    ]);
  }
  if (!found.ok) return found;
  if (others.some((version) => textAt(version, 'name') === name))
    return fail({ code: 'version/exists', message: `There is already a version ${name}.`, place: name });
  const { deprecated: _old, deprecationWarning: _warning, ...copied } = found.value.version;
  const added = { ...copied, name, served: true, [main]: false };
  const counts = found.value.version[main] === true;
  return editsInTurn(document, [
    ...(restore ? [(now: Document) => setValue(now, found.value.path, { ...restore, [main]: counts })] : []),
    (now) => insertItem(now, list, 'end', added),
    ...(note ? [(now: Document) => setValue(now, notePath(root, name), note)] : []),
  ]);
}

/** Changes the marks of a version, and its notes. */
export function changeCrdVersion(
  document: Document,
  { root, main }: CrdPlace,
  name: string,
  change: VersionChange,
): Result<readonly TextEdit[]> {
  const list = [...root, 'spec', 'versions'];
  const found = versionAt(document, list, name);
  if (!found.ok) return found;
  const { path, version } = found.value;
  if (change.served === false && version[main] === true)
    return fail({
      code: 'version/main',
      message: `${name} is the version that counts, so it has to be served.`,
      advice: 'Let another version count first.',
    });
  const steps: EditStep[] = [];
  if (change.served !== undefined) steps.push(setTo([...path, 'served'], change.served));
  if (change.main) {
    const served = version.served === true ? [] : [setTo([...path, 'served'], true)];
    const others = listAt(document.value, ...list).flatMap((other, index) =>
      isObject(other) && other[main] === true && index !== path.at(-1) ? [setTo([...list, index, main], false)] : [],
    );
    steps.push(...served, ...others, setTo([...path, main], true));
  }
  if (change.deprecated !== undefined)
    steps.push(
      ...(change.deprecated ? [setTo([...path, 'deprecated'], true)] : without(document, [...path, 'deprecated'])),
    );
  const { deprecationWarning: warning, note } = change;
  if (warning === null || change.deprecated === false)
    steps.push(...without(document, [...path, 'deprecationWarning']));
  else if (warning !== undefined)
    steps.push(setTo([...path, 'deprecated'], true), setTo([...path, 'deprecationWarning'], warning));
  if (note === null) steps.push(...without(document, notePath(root, name)));
  else if (note !== undefined) steps.push(setTo(notePath(root, name), note));
  return editsInTurn(document, steps);
}

function versionAt(
  document: Document,
  list: JsonPath,
  name: string,
): Result<{ readonly path: JsonPath; readonly version: JsonObject }> {
  const versions = listAt(document.value, ...list);
  if (versions.length === 0)
    return fail({
      code: 'version/no-list',
      message: 'The definition lists no versions.',
      advice: 'Write its version under spec.versions first.',
    });
  const index = versions.findIndex((version) => textAt(version, 'name') === name);
  const version = versions[index];
  if (!isObject(version))
    return fail({ code: 'version/unknown', message: `There is no version ${name}.`, place: name });
  return { ok: true, value: { path: [...list, index], version } };
}

function notePath(root: JsonPath, version: string): JsonPath {
  return [...root, 'metadata', 'annotations', notePrefix + version];
}

function setTo(path: JsonPath, value: JsonValue): EditStep {
  return (now) => setValue(now, path, value);
}

/** Takes a value away where there is one; the map around it too where it was the last. */
function without({ value }: Document, path: JsonPath): readonly EditStep[] {
  return valueAt(value, path) === undefined ? [] : [(now) => remove(now, path, { prune: true })];
}
