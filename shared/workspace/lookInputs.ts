import { type Blueprint, emptyBlueprint } from '../blueprint/blueprint.ts';
import { type BlueprintPart, blueprintOfParts } from '../blueprint/parts.ts';
import type { FilePath } from '../document/document.ts';
import type { LinkedElement } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';
import type { JsonValue } from '../json.ts';
import type { Cells, Input, Inputs } from './cells.ts';
import type { FilesIn } from './folderTree.ts';
import type { SchemaCatalog } from './schemaCatalog.ts';

/** What the look reads besides the index of elements. Told of changes by the engine only. */
export interface LookInputs {
  readonly blueprint: BlueprintInput;
  readonly catalog: Input<SchemaCatalog>;
  /** Whether a file is there. */
  readonly file: Inputs<FilePath, boolean>;
  readonly data: Inputs<FilePath, JsonValue | undefined>;
  readonly folder: Inputs<string, readonly string[] | undefined>;
  readonly filesIn: Inputs<string, FilesIn | undefined>;
  readonly dependents: Inputs<ElementId, readonly LinkedElement[]>;
}

/** What `blueprint.yaml` states, each part an input of its own. */
export class BlueprintInput {
  /** Asks for each part when it is read. */
  readonly asked: Blueprint;
  readonly #parts: Inputs<BlueprintPart, unknown>;
  #stated: Blueprint;

  constructor(cells: Cells, folderName: string) {
    this.#stated = emptyBlueprint(folderName);
    this.#parts = cells.inputs((part) => this.#stated[part]);
    this.asked = blueprintOfParts((part) => {
      this.#parts.get(part);
      return this.#stated[part];
    });
  }

  /** Takes over those parts that say something else now. */
  take(blueprint: Blueprint, changed: readonly BlueprintPart[]): void {
    for (const part of changed) this.#stated = { ...this.#stated, [part]: blueprint[part] };
    for (const part of changed) this.#parts.changed(part);
  }
}
