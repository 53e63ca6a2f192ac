import type { Blueprint, RuleException } from '../blueprint/blueprint.ts';
import { matchesAny } from '../blueprint/membership.ts';
import type { FilePath } from '../document/document.ts';
import type { FindingDraft } from '../finding/finding.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { Look } from '../graph/look.ts';
import type { WholeRule } from '../rules/rule.ts';
import type { Cells } from './cells.ts';
import { CellWhole } from './cellWhole.ts';
import { sameDrafts } from './check.ts';
import type { Whole } from './whole.ts';

const family = 'whole';

/** The rules about domains, teams and the blueprint as such, each worked out anew only when its answer may change. */
export class WholeChecks {
  readonly #cells: Cells;
  readonly #drafts = new Map<string, readonly FindingDraft[]>();
  #byFile: ReadonlyMap<FilePath, readonly FindingDraft[]> = new Map();

  constructor(cells: Cells, look: Look, rules: readonly WholeRule[], today: string) {
    this.#cells = cells;
    const whole = new CellWhole(cells, look, today);
    const byCode = new Map(rules.map((rule) => [rule.code, rule]));
    cells.define(
      family,
      (key) => {
        const rule = byCode.get(key.slice(family.length + 1));
        return rule ? draftsOf(rule, whole) : [];
      },
      sameDrafts,
    );
    for (const { code } of rules) cells.watch(`${family}|${code}`);
  }

  /** Brings the findings up to date; gives the files and elements whose findings changed. */
  settle(): { readonly files: readonly FilePath[]; readonly elements: readonly ElementId[] } {
    const changed: FindingDraft[] = [];
    for (const key of this.#cells.takePending(family)) {
      const before = this.#drafts.get(key) ?? [];
      const now = this.#cells.get(key) as readonly FindingDraft[];
      if (before === now) continue;
      this.#drafts.set(key, now);
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
