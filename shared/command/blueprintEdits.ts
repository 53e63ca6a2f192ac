import { domainOf, matchesAny } from '../blueprint/membership.ts';
import { readableVersions } from '../blueprint/migrate.ts';
import { blueprintApiVersion, blueprintFile } from '../blueprint/read.ts';
import { applyEdits } from '../document/apply.ts';
import { type ChangeSet, filePath, type TextEdit } from '../document/document.ts';
import { insertItem, remove, renderYaml, setValue } from '../document/edit.ts';
import { type ParsedFile, parseFile } from '../document/parse.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { isObject, type JsonValue, listAt, textAt } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { inTurn, onDocument } from './changes.ts';

/** One step on `blueprint.yaml`, made on the text that the steps before it left. */
export type BlueprintStep = (file: ParsedFile) => Result<readonly TextEdit[]>;

const path = filePath(blueprintFile);

/** Adds changes of `blueprint.yaml` to a change set; the file is made where it is missing. */
export function withBlueprint(
  view: WorkspaceView,
  changes: ChangeSet,
  steps: readonly BlueprintStep[],
): Result<ChangeSet> {
  const file = view.file(path);
  if (file) {
    const version = textAt(file.documents[0]?.value, 'apiVersion');
    if (version?.startsWith('entresol.dev/') && !readableVersions.includes(version))
      return fail({
        code: 'command/newer-blueprint',
        message: `blueprint.yaml is of version ${version}, which this Entresol neither reads nor changes.`,
        advice: 'Take a newer Entresol, or correct the version.',
        place: blueprintFile,
      });
    const edits = inTurn(file, steps);
    return edits.ok ? ok({ ...changes, edits: [...changes.edits, ...edits.value] }) : edits;
  }
  const head = renderYaml({ apiVersion: blueprintApiVersion, kind: 'Blueprint', name: view.blueprint.name });
  const fresh = parseFile({ path, text: head });
  const edits = inTurn(fresh, steps);
  if (!edits.ok) return edits;
  return ok({ ...changes, creates: [...changes.creates, { path, text: applyEdits(head, edits.value) }] });
}

/** Adds a domain. */
export function domainStep(domain: { readonly name: string; readonly owner?: string }): BlueprintStep {
  return (file) =>
    onDocument(file, 0, (document) =>
      insertItem(document, ['domains'], 'end', { name: domain.name, ...(domain.owner && { owner: domain.owner }) }),
    );
}

/** Moves elements to a domain (null: out of all), by naming them there and nowhere else. */
export function assignToDomain(
  view: WorkspaceView,
  changes: ChangeSet,
  elements: readonly Element[],
  domain: string | null,
): Result<ChangeSet> {
  const steps = memberSteps(view, elements, domain);
  if (!steps.ok) return steps;
  return steps.value.length === 0 ? ok(changes) : withBlueprint(view, changes, steps.value);
}

/** The steps of moving elements to a domain (null: out of all); none where they are there already. */
export function memberSteps(
  view: WorkspaceView,
  elements: readonly Element[],
  domain: string | null,
): Result<readonly BlueprintStep[]> {
  if (domain !== null && !view.blueprint.domains.some((one) => one.name === domain))
    return fail({ code: 'command/no-domain', message: `There is no domain ${domain}.`, advice: 'Add it first.' });
  const moving = elements.filter((element) => domainOf(element, view.blueprint) !== (domain ?? undefined));
  const stuck = domain === null && moving.find((element) => coveringGlob(view, element, null));
  if (stuck)
    return fail({
      code: 'command/domain-by-file',
      message: `${stuck.name} belongs to its domain by the place of its file.`,
      advice: 'Move the file, or change the globs of the domain in blueprint.yaml.',
      place: blueprintFile,
    });
  const steps = moving.flatMap((element): readonly BlueprintStep[] => [
    ...namedIn(view, element.id).map(
      (name): BlueprintStep =>
        (file) =>
          dropMember(file, name, element.id),
    ),
    ...(domain === null || coveringGlob(view, element, domain)
      ? []
      : [((file) => addMember(file, domain, 'elements', element.id)) satisfies BlueprintStep]),
  ]);
  return ok(steps);
}

/** Says which element answers a resource type (of a class): in place of the one that was said before, if any. */
export function pinStep(pin: {
  readonly type: string;
  readonly class?: string;
  readonly element: string;
}): BlueprintStep {
  return (file) => {
    const same = (one: JsonValue) => textAt(one, 'type') === pin.type && textAt(one, 'class') === pin.class;
    const index = listAt(file.documents[0]?.value, 'pins').findIndex(same);
    return onDocument(file, 0, (document) =>
      index < 0
        ? insertItem(document, ['pins'], 'end', { ...pin })
        : setValue(document, ['pins', index, 'element'], pin.element),
    );
  };
}

/** Lists an element among what its domain publishes. */
export function publishStep(domain: string, name: string): BlueprintStep {
  return (file) => addMember(file, domain, 'published', name);
}

/** Every mention of an element id in `blueprint.yaml` follows a rename; `undefined` takes the mention away. */
export function mentionSteps(
  view: WorkspaceView,
  id: ElementId,
  renamed: ElementId | undefined,
): readonly BlueprintStep[] {
  const value = view.document(path, 0)?.value;
  const steps: BlueprintStep[] = [];
  for (const [index, domain] of listAt(value, 'domains').entries())
    for (const list of ['elements', 'published'])
      for (const [at, member] of (isObject(domain) ? listAt(domain, list) : []).entries())
        if (member === id) steps.push((file) => replaceMember(file, ['domains', index, list, at], renamed));
  for (const [index, pin] of listAt(value, 'pins').entries())
    if (textAt(pin, 'element') === id)
      steps.push((file) =>
        renamed === undefined
          ? onDocument(file, 0, (document) => remove(document, ['pins', index], { prune: true }))
          : onDocument(file, 0, (document) => setValue(document, ['pins', index, 'element'], renamed)),
      );
  for (const [index, saved] of listAt(value, 'views').entries())
    for (const [at, shown] of (isObject(saved) ? listAt(saved, 'elements') : []).entries())
      if (shown === id) steps.push((file) => replaceMember(file, ['views', index, 'elements', at], renamed));
  // From the end, so that taking one away does not move those that are still to come.
  return steps.reverse();
}

function replaceMember(file: ParsedFile, at: readonly (string | number)[], renamed: string | undefined) {
  return onDocument(file, 0, (document) =>
    renamed === undefined ? remove(document, at, { prune: true }) : setValue(document, at, renamed),
  );
}

function addMember(file: ParsedFile, domain: string, list: 'elements' | 'published', member: string) {
  const index = domainIndex(file, domain);
  return onDocument(file, 0, (document) => insertItem(document, ['domains', index, list], 'end', member));
}

function dropMember(file: ParsedFile, domain: string, id: string) {
  const index = domainIndex(file, domain);
  const at = listAt(file.documents[0]?.value, 'domains', index, 'elements').indexOf(id);
  return at < 0
    ? ok([])
    : onDocument(file, 0, (document) => remove(document, ['domains', index, 'elements', at], { prune: true }));
}

function domainIndex(file: ParsedFile, domain: string): number {
  return listAt(file.documents[0]?.value, 'domains').findIndex((one) => textAt(one, 'name') === domain);
}

function namedIn(view: WorkspaceView, id: string): readonly string[] {
  return view.blueprint.domains.filter((domain) => domain.elements.includes(id)).map((domain) => domain.name);
}

/** True when the first domain whose globs take the element's file is the wanted one (null: any at all). */
function coveringGlob(view: WorkspaceView, element: Element, domain: string | null): boolean {
  const first = view.blueprint.domains.find((one) => matchesAny(one.files, element.source.file));
  return first !== undefined && (domain === null || first.name === domain);
}
