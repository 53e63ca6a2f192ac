import type { Element } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { type ApiContract, apiContractOf } from '../offer/apiContract.ts';
import type { Offer } from '../offer/offer.ts';
import { systems } from '../systems/registry.ts';
import type { NativeLayout, System } from '../systems/system.ts';
import type { Exported, ExportFile, ExportNote } from './exported.ts';
import type { ExportFormat } from './exportFormat.ts';

/** A format for each system whose tool works in folders of its own; the id is the system's. */
export const nativeFormats: readonly ExportFormat[] = systems.flatMap((system) =>
  system.layout ? [nativeFormat(system, system.layout)] : [],
);

function nativeFormat(system: System, layout: NativeLayout): ExportFormat {
  const { title, description, next } = layout;
  return {
    id: system.id,
    title,
    description,
    next,
    write: (view) => {
      const own = layout.write(view);
      return own.files.length > 0 || !system.offer ? own : converted(view, system.title, system.offer);
    },
  };
}

/** What the system would offer the platform APIs by, for a blueprint that has nothing of it, and what that changes of them. */
function converted(view: WorkspaceView, title: string, offer: Offer): Exported {
  const files = new Map<string, ExportFile>();
  const notes: ExportNote[] = [];
  for (const { contract, element } of apisOf(view)) {
    const { lost, approximated, behind, files: made } = offer.express(contract);
    const taken = made.find(({ path }) => files.has(path));
    if (taken) {
      const text = `Left out: ${taken.path} is made for another API of that name already.`;
      notes.push({ kind: 'lost', about: element.id, text });
      continue;
    }
    for (const file of made) files.set(file.path, file);
    notes.push({
      kind: 'approximated',
      about: element.id,
      text: `${element.title} ${element.name} stays as it is; this is the same API as a ${offer.title}.`,
    });
    const say = (kind: 'lost' | 'approximated', list: typeof lost) =>
      list.map(({ path, what, why }): ExportNote => {
        const about = path === '' ? contract.type : `${contract.type}: ${path}`;
        return { kind, about, text: why === undefined ? what : `${what}. ${why}` };
      });
    notes.push(...say('lost', lost), ...say('approximated', approximated));
    for (const { file, what, fillIn } of behind)
      if (fillIn) notes.push({ kind: 'to-do', about: file, text: `Fill in: ${what}.` });
  }
  if (files.size === 0) return { files: [], notes: [] };
  const first: ExportNote = {
    kind: 'approximated',
    about: title,
    text: `The blueprint holds nothing of ${title}, so its platform APIs were converted.`,
  };
  return { files: [...files.values()], notes: [first, ...notes] };
}

/** The platform APIs, one for each type and class: the pinned one, else the first by id. Forms ask for another API. */
function apisOf(view: WorkspaceView): readonly { readonly element: Element; readonly contract: ApiContract }[] {
  const pinned = new Set(view.blueprint.pins.map((pin) => pin.element));
  const apis = [...view.elements()].flatMap(({ element }) => {
    const contract = apiContractOf(element);
    return contract && element.contract.provides[0]?.form !== true ? [{ element, contract }] : [];
  });
  const sorted = apis.toSorted(
    ({ element: a }, { element: b }) => Number(pinned.has(b.id)) - Number(pinned.has(a.id)) || (a.id < b.id ? -1 : 1),
  );
  const byType = Map.groupBy(sorted, ({ contract }) => `${contract.type} ${contract.class ?? ''}`);
  return [...byType.values()]
    .flatMap(([first]) => first ?? [])
    .toSorted((a, b) => (a.contract.type < b.contract.type ? -1 : 1));
}
