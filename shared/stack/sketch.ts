import { filePath } from '../document/document.ts';
import { type Layer, layers } from '../graph/element.ts';
import type { Rect } from '../layout/geometry.ts';
import { roundedPath } from '../layout/roundedPath.ts';
import { pictureScene } from '../report/pictureScene.ts';
import { Engine } from '../workspace/engine.ts';
import { SchemaCatalog } from '../workspace/schemaCatalog.ts';
import type { StackFile } from './template.ts';

/** A card of a sketch. */
export interface SketchCard extends Rect {
  readonly layer: Layer;
  readonly name: string;
}

/** A blueprint as its picture would show it, small enough for a card of a gallery: plain data, without colours. */
export interface Sketch {
  readonly bounds: Rect;
  readonly lanes: readonly { readonly layer: Layer; readonly top: number; readonly bottom: number }[];
  readonly cards: readonly SketchCard[];
  /** SVG paths of the lines. */
  readonly lines: readonly string[];
  /** Ids of the systems used, those of the upper layers first. */
  readonly systems: readonly string[];
}

/** The sketch of a blueprint's files. Nothing is checked for it. */
export function sketchOf(files: readonly StackFile[]): Sketch {
  const engine = new Engine({ folderName: 'sketch', catalog: new SchemaCatalog([]), rules: [], today: '' });
  engine.setFiles(files.map(({ path, text }) => ({ path: filePath(path), text })));
  engine.settle();
  const { views, cards, lines, layout } = pictureScene(engine);
  const ordered = layers.flatMap((layer) => views.filter((view) => view.layer === layer));
  return {
    bounds: layout.bounds,
    lanes: layout.lanes.map(({ layer, top, bottom }) => ({ layer, top, bottom })),
    cards: cards.map(({ view, rect }) => ({ ...rect, layer: view.layer, name: view.name })),
    lines: lines.map(({ points }) => roundedPath(points)),
    systems: [...new Set(ordered.map(({ system }) => system))],
  };
}
