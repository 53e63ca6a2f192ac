import type { FilePath } from '../document/document.ts';
import type { FindingDraft } from '../finding/finding.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { JsonValue } from '../json.ts';
import type { Rule } from '../rules/rule.ts';
import { wholeRules } from '../rules/whole.ts';
import { rulesOfSystem } from '../systems/ownRules.ts';
import { systemOf } from '../systems/registry.ts';
import { CellLook, canonicalType } from './cellLook.ts';
import { Cells, type Computed, type Inputs } from './cells.ts';
import { CellWhole } from './cellWhole.ts';
import { checkElement, sameDrafts } from './check.ts';
import { ElementIndex } from './elementIndex.ts';
import type { FilesIn } from './folderTree.ts';
import { sameGenerated } from './generatedElements.ts';
import type { LinkMap } from './linkMap.ts';
import { BlueprintInput, type LookInputs } from './lookInputs.ts';
import type { SchemaCatalog } from './schemaCatalog.ts';
import { WholeChecks } from './wholeChecks.ts';

export interface ChainOptions {
  readonly folderName: string;
  readonly catalog: SchemaCatalog;
  /** The rules for everybody; those of systems come with their systems. */
  readonly rules: readonly Rule[];
  readonly today: string;
}

/** Whoever holds what the chain reads, and tells its inputs after each change. */
export interface ChainSources {
  readonly links: LinkMap;
  hasFile(path: FilePath): boolean;
  dataIn(path: FilePath): JsonValue | undefined;
  filesIn(folder: string): FilesIn | undefined;
  foldersIn(folder: string): readonly string[] | undefined;
}

/** The remembered steps from elements to findings: which cells there are, and what each is made from. */
export class Chain {
  readonly inputs: LookInputs;
  readonly index: ElementIndex;
  readonly look: CellLook;
  /** What each element that generates others generates. */
  readonly generated: Computed<ElementId, readonly Element[]>;
  readonly checks: Computed<ElementId, readonly FindingDraft[]>;
  readonly whole: WholeChecks;
  readonly #ownRules: Inputs<string, readonly Rule[]>;

  constructor({ folderName, catalog, rules, today }: ChainOptions, sources: ChainSources) {
    const cells = new Cells();
    const blueprint = new BlueprintInput(cells, folderName);
    this.inputs = {
      blueprint,
      catalog: cells.input(catalog),
      file: cells.inputs((path) => sources.hasFile(path)),
      data: cells.inputs((path) => sources.dataIn(path)),
      folder: cells.inputs((folder) => sources.foldersIn(folder)),
      filesIn: cells.inputs((folder) => sources.filesIn(folder)),
      dependents: cells.inputs((id) => sources.links.dependents(id)),
    };
    this.index = new ElementIndex(cells, (type) => canonicalType(type, blueprint.asked.aliases));
    this.look = new CellLook(cells, this.index, this.inputs, today);
    this.#ownRules = cells.inputs(rulesOfSystem);
    this.generated = cells.computed((id) => this.#generatedBy(id), sameGenerated);
    this.checks = cells.computed((id) => {
      const subject = this.look.links.get(id);
      return checkElement(subject, this.look, rules, this.#ownRules.get(subject.element.system), today);
    }, sameDrafts);
    this.whole = new WholeChecks(
      cells,
      new CellWhole(cells, this.index, this.look, (id) => this.checks.get(id)),
      wholeRules,
    );
  }

  /** Takes over the rules of these systems that were loaded meanwhile. */
  takeRules(systems: Iterable<string>): void {
    for (const id of systems) this.#ownRules.changed(id);
  }

  #generatedBy(id: ElementId): readonly Element[] {
    const element = this.index.byId.get(id);
    return (element && systemOf(element.system)?.generates?.elements(element, this.look)) ?? [];
  }
}
