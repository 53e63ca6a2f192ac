import type { DeliveryRepo } from '../../shared/export/argocd.ts';
import { stackRoles } from '../../shared/stack/choices.ts';
import type { LoadedFile, WorkspaceApi } from '../../shared/workspace/api.ts';
import { openExample } from '../../shared/workspace/testing/openExample.ts';
import { inheritedNames, mutateText } from './mutate.ts';
import type { Random } from './random.ts';

const repos: readonly (readonly [DeliveryRepo?])[] = [
  [],
  [{ url: 'https://git.example.dev/acme/platform.git', revision: 'main' }],
  [{ url: '', revision: '' }],
  [{ url: 'a b\n: "', revision: '{{' }],
];

/** What the workspace tells of a blueprint as a whole: exports, guided starts, changes of APIs, pictures and choices of systems. */
export async function askWhole(workspace: WorkspaceApi, loaded: readonly LoadedFile[], random: Random): Promise<void> {
  for (const { id } of await workspace.exportFormats()) await workspace.exportAs(id, ...random.pick(repos));
  await workspace.exportHtml();
  await workspace.starts();
  await workspace.stated();
  await workspace.goals(Object.fromEntries(loaded.map(({ path, text }) => [path, text])));
  await workspace.portTypes();
  await workspace.sketch(loaded);
  await evolve(workspace, loaded, random);
  const role = random.pick(stackRoles);
  const systems = await workspace.systems();
  const wanted = random.pick([...systems.map(({ id }) => id), ...inheritedNames]);
  await workspace.composeStack({ [role]: wanted }, random.pick(['shop', 'a b', '', ...inheritedNames]));
}

/** The APIs compared with the saved state, with a revision in which a file was another, and with whatever a cluster holds. */
async function evolve(workspace: WorkspaceApi, loaded: readonly LoadedFile[], random: Random): Promise<void> {
  await workspace.evolution({ kind: 'saved' });
  const { path, text } = random.pick(loaded);
  const before = random.pick([null, '', mutateText(text, random)]);
  await workspace.evolution({ kind: 'revision', files: [{ path, text: before }] });
  const sent = await workspace.sentApis();
  const named = sent.map(({ group, version, kind, name }) =>
    JSON.stringify({
      apiVersion: `${group}/${version}`,
      kind,
      metadata: { name },
      spec: random.pick([{}, null, [], 'x']),
    }),
  );
  await workspace.evolution({
    kind: 'cluster',
    objects: [...named, random.pick(['', '{', 'null', '[]', '{"kind":1}'])],
  });
}

/** One engine's conversion of an API is opened like any other folder, and a request is checked against its design. */
export async function askOffer(workspace: WorkspaceApi, id: Parameters<WorkspaceApi['design']>[0], random: Random) {
  await workspace.design(id);
  await workspace.design(id, { size: random.pick([null, 1, 'small', {}, []]), [random.pick(inheritedNames)]: 'x' });
  const comparison = await workspace.compareOffers(id);
  if (!comparison || comparison.engines.length === 0) return;
  const { result } = random.pick(comparison.engines);
  openExample(Object.fromEntries(result.files.map((file) => [file.path, file.text]))).findings();
}

/** Copies, previews, places, and a walk through the history that ends where it began; then a file that changes on disk. */
export async function askHistory(
  workspace: WorkspaceApi,
  loaded: readonly LoadedFile[],
  random: Random,
): Promise<void> {
  const { done } = await workspace.steps();
  await workspace.place({ [random.pick(inheritedNames)]: { x: 1, y: -1 } }, 'Move');
  await workspace.jump(0);
  await workspace.redo();
  await workspace.jump(done.length);
  for (const file of await workspace.dirty())
    if (loaded.some(({ path }) => path === file.path)) throw new Error(`${file.path} is unsaved after all was undone`);
  const { path, text } = random.pick(loaded);
  const { questions } = await workspace.external([
    { path, text: random.pick([null, mutateText(text, random)]), etag: 'b' },
  ]);
  if (questions.length > 0) throw new Error(`${path} is asked about, though nothing in it is unsaved`);
  await workspace.external([{ path, text, etag: 'c' }]);
  await workspace.restore([{ path, text: mutateText(text, random), base: 'c' }]);
  const asked = await workspace.external([{ path, text: mutateText(text, random), etag: 'd' }]);
  for (const question of asked.questions) await workspace.settle(question, question.merged);
  await workspace.saved([{ path, text: (await workspace.source(path)) ?? null, etag: 'e' }]);
  await workspace.undo();
}
