import { blueprintFile } from '../blueprint/read.ts';
import { type FilePath, filePath } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import type { Element } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { setOf } from '../systems/registry.ts';
import { Engine } from '../workspace/engine.ts';
import { SchemaCatalog } from '../workspace/schemaCatalog.ts';

/** A file as another state has it; `text: null` = that state has no such file. */
export interface EarlierFile {
  readonly path: FilePath;
  readonly text: string | null;
}

/** The elements of two states, as far as their files differ. */
export interface TwoStates {
  readonly before: readonly Element[];
  readonly now: readonly Element[];
}

/**
 * What the files that differ held in another state, and hold now. Files that make a thing together with one of them (a
 * Terraform module, a chart) are read along. Nothing is resolved: what an API says stands in its own files.
 */
export function twoStates(view: WorkspaceView, differing: readonly EarlierFile[]): TwoStates {
  const texts = new Map(differing.map(({ path, text }) => [path, text]));
  const sets = new Set(differing.flatMap(({ path, text }) => setsIn(view, path, text)));
  if (sets.size > 0)
    for (const { file, documents } of view.files())
      if (!texts.has(file.path) && documents.some((document) => sets.has(setOf(document) ?? '')))
        texts.set(file.path, file.text);
  const now = [...texts.keys()].flatMap((path) => view.elementsIn(path));
  const blueprint = filePath(blueprintFile);
  if (!texts.has(blueprint)) texts.set(blueprint, view.file(blueprint)?.file.text ?? null);
  return { before: elementsOf(texts), now };
}

/** The elements that some files hold by themselves. */
export function elementsOf(texts: ReadonlyMap<FilePath, string | null>): readonly Element[] {
  const engine = new Engine({ folderName: '', catalog: new SchemaCatalog([]), rules: [], today: '' });
  engine.setFiles([...texts].map(([path, text]) => ({ path, text })));
  return [...texts.keys()].flatMap((path) => engine.elementsIn(path));
}

function setsIn(view: WorkspaceView, path: FilePath, text: string | null): readonly string[] {
  const earlier = text === null ? [] : parseFile({ path, text }).documents;
  return [...earlier, ...(view.file(path)?.documents ?? [])].flatMap((document) => setOf(document) ?? []);
}
