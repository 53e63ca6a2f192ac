import { applyEdits } from '../document/apply.ts';
import type { Document, FilePath, TextEdit } from '../document/document.ts';
import { setValue } from '../document/edit.ts';
import { type ParsedFile, parseFile } from '../document/parse.ts';
import type { Element, KindDefinition } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { type JsonPath, textAt, valueAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { kindName } from '../systems/kindName.ts';
import { pluralOf } from '../systems/plural.ts';
import { projectDocument, systemOf } from '../systems/registry.ts';
import { inTurn, onDocument } from './changes.ts';

type Step = (file: ParsedFile) => Result<readonly TextEdit[]>;

/** True for a definition whose own name is made from its plural and its group, so that renaming it renames its kind. */
export function isNamedByKind(element: Element): boolean {
  return element.defines.some((one) => element.name === `${one.plural}.${one.group}`);
}

/**
 * Gives the kind that an element defines another name: the names of the definition, its objects, whatever names the
 * kind, and requests that would no longer be answered all follow. `name` is taken as people type it: `Database`,
 * `database`, `databases.db.acme.io`.
 */
export function renameKind(view: WorkspaceView, element: Element, name: string): Result<readonly TextEdit[]> {
  const [definition] = element.defines;
  const kind = kindName(name.split('.')[0] ?? '');
  if (!definition || kind === '')
    return fail({ code: 'command/syntax', message: 'Name: use a word, such as Database.' });
  if (kind === definition.kind) return ok([]);
  if (view.look.kind(definition.group, kind).length > 0)
    return fail({ code: 'command/name-taken', message: `There is a kind ${kind} in ${definition.group} already.` });
  const steps = new Map<FilePath, Step[]>();
  const add = (file: FilePath, document: number, path: JsonPath, value: string) =>
    steps.set(file, [
      ...(steps.get(file) ?? []),
      (current) => onDocument(current, document, (one) => setValue(one, path, value)),
    ]);
  for (const { path, value } of ownNames(element, definition, kind))
    add(element.source.file, element.source.document, path, value);
  for (const { element: user } of view.elements()) {
    const { file, document, path } = user.source;
    if (user.group === definition.group && user.kind === definition.kind) add(file, document, [...path, 'kind'], kind);
    for (const at of kindMentions(user, definition)) add(file, document, at, kind);
  }
  const edits: TextEdit[] = [];
  for (const [path, list] of steps) {
    const file = view.file(path);
    const made = file ? inTurn(file, list) : ok([]);
    if (!made.ok) return made;
    edits.push(...made.value);
  }
  const requests = requestEdits(view, element, edits);
  return requests.ok ? ok([...edits, ...requests.value]) : requests;
}

/** The definition's own names, and what each becomes. */
function ownNames(element: Element, { path, plural, group, kind: before }: KindDefinition, kind: string) {
  const names = textAt(valueAt(element.value, path), 'kind') === before ? path : [...path, 'spec', 'names'];
  const after = pluralOf(kind.toLowerCase());
  const changes = new Map([
    ['kind', kind],
    ['plural', after],
    ['singular', kind.toLowerCase()],
    ['listKind', `${kind}List`],
  ]);
  const stated = [...changes].filter(([key]) => textAt(element.value, ...names, key) !== undefined);
  const objectNames = [element.namePath, [...path, 'metadata', 'name']].filter(
    (at, index, all) =>
      valueAt(element.value, at) === `${plural}.${group}` && all.findIndex((one) => one.join() === at.join()) === index,
  );
  return [
    ...stated.map(([key, value]) => ({ path: [...names, key], value })),
    ...objectNames.map((at) => ({ path: at, value: `${after}.${group}` })),
  ];
}

/** Places where a reference writes the kind. */
function kindMentions(user: Element, { group, kind }: KindDefinition): readonly JsonPath[] {
  const found = user.references.filter(
    ({ target, path, within, file }) =>
      target.by === 'kind' &&
      target.group === group &&
      target.kind === kind &&
      !within &&
      !file &&
      valueAt(user.value, path.slice(user.source.path.length)) === kind,
  );
  return [...new Map(found.map(({ path }) => [path.join('\n'), path])).values()];
}

/** Requests that the element answers now and would not answer by its new names ask for its new type. */
function requestEdits(view: WorkspaceView, element: Element, edits: readonly TextEdit[]): Result<readonly TextEdit[]> {
  const renamed = reread(view, element, edits);
  const [offer] = renamed?.contract.provides ?? [];
  if (!renamed || !offer) return ok([]);
  const types = new Set(renamed.contract.provides.flatMap((port) => [port.type, ...port.aliases]));
  const all: TextEdit[] = [];
  for (const user of view.look.dependents(element.id)) {
    for (const port of user.element.contract.requires) {
      const answer = user.answers.get(port.key);
      if (answer?.state !== 'answered' || answer.by !== element.id || types.has(port.type)) continue;
      const file = view.file(user.element.source.file);
      const document = file?.documents[user.element.source.document];
      if (!file || !document) continue;
      const made = systemOf(user.element.system)?.edits.setRequestType?.(
        { element: user.element, document, file },
        port.key,
        offer.type,
      );
      if (made && !made.ok) return made;
      all.push(...(made?.value ?? []));
    }
  }
  return ok(all);
}

function reread(view: WorkspaceView, element: Element, edits: readonly TextEdit[]): Element | undefined {
  const { file: path, document } = element.source;
  const text = view.file(path)?.file.text ?? '';
  const after: Document | undefined = parseFile({
    path,
    text: applyEdits(
      text,
      edits.filter((edit) => edit.file === path),
    ),
  }).documents[document];
  return after && projectDocument(after).find((one) => one.system === element.system);
}
