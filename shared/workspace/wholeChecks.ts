import type { Blueprint, RuleException } from '../blueprint/blueprint.ts';
import { matchesAny } from '../blueprint/membership.ts';
import type { FilePath } from '../document/document.ts';
import type { FindingDraft } from '../finding/finding.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { WholeRule } from '../rules/rule.ts';
import type { Cells, Computed } from './cells.ts';
import { sameDrafts } from './check.ts';
import type { Whole } from './whole.ts';

/** The rules about domains, teams and the blueprint as such, each worked out anew only when its answer may change. */
export class WholeChecks {
  readonly #said: Computed<WholeRule, readonly FindingDraft[]>;
  readonly #drafts = new Map<WholeRule, readonly FindingDraft[]>();
  #byFile: ReadonlyMap<FilePath, readonly FindingDraft[]> = new Map();

  constructor(cells: Cells, whole: Whole, rules: readonly WholeRule[]) {
    this.#said = cells.computed((rule) => draftsOf(rule, whole), sameDrafts);
    for (const rule of rules) this.#said.watch(rule);
  }

  /** Brings the findings up to date; gives the files and elements whose findings changed. */
  settle(): { readonly files: readonly FilePath[]; readonly elements: readonly ElementId[] } {
    const changed: FindingDraft[] = [];
    for (const rule of this.#said.takePending()) {
      const before = this.#drafts.get(rule) ?? [];
      const now = this.#said.get(rule);
      if (before === now) continue;
      this.#drafts.set(rule, now);
      changed.push(...before, ...now);
    }
    if (changed.length > 0) this.#byFile = Map.groupBy([...this.#drafts.values()].flat(), ({ place }) => place.file);
    return { files: changed.map(({ place }) => place.file), elements: changed.flatMap(({ element }) => element ?? []) };
  }

  /** Findings whose place is in a file. */
  in(path: FilePath): readonly FindingDraft[] {
    return this.#byFile.get(path) ?? [];
  }

  /** Files in which any finding lies. */
  files(): Iterable<FilePath> {
    return this.#byFile.keys();
  }

  /** Findings that are told at an element, in its own file. */
  at({ id, source }: Element): readonly FindingDraft[] {
    return this.in(source.file).filter(({ element }) => element === id);
  }
}

function draftsOf(rule: WholeRule, whole: Whole): readonly FindingDraft[] {
  const { blueprint } = whole.look;
  const stated = blueprint.severities.get(rule.code);
  if (stated === 'off') return [];
  return [...rule.checkWhole(whole)]
    .map((report) => ({ ...report, code: rule.code, severity: stated ?? report.severity ?? rule.severity }))
    .filter((draft) => !isExcepted(draft, blueprint, whole.today));
}

function isExcepted(draft: FindingDraft, blueprint: Blueprint, today: string): boolean {
  const covers = ({ rule, element, file, until }: RuleException) =>
    rule === draft.code &&
    (until === undefined || until >= today) &&
    (element === undefined || element === draft.element) &&
    (file === undefined || matchesAny([file], draft.place.file));
  return blueprint.exceptions.some(covers);
}
