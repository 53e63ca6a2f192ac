import type { Blueprint } from '../blueprint/blueprint.ts';
import { matchesAny } from '../blueprint/membership.ts';
import type { FindingDraft } from '../finding/finding.ts';
import type { LinkedElement } from '../graph/edge.ts';
import type { Look } from '../graph/look.ts';
import { formatPath } from '../json.ts';
import type { Rule } from '../rules/rule.ts';

/** A look that counts the questions asked of it. */
export interface CountingLook extends Look {
  readonly asked: number;
}

/** Lists of rules by their codes: most elements of a kind have the same one, and there are too many for a list each. */
const lists = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

function oneList(of: readonly Rule[], rules: readonly Rule[]): readonly Rule[] {
  const known = lists.get(of) ?? new Map<string, readonly Rule[]>();
  lists.set(of, known);
  const codes = rules.map(({ code }) => code).join(' ');
  const list = known.get(codes) ?? rules.slice();
  known.set(codes, list);
  return list;
}

/**
 * Of an element that was checked before: the rules that had something to say or asked about others. The rest had nothing
 * to say of the element itself, and while it is the same they never will.
 */
const talkative = new WeakMap<LinkedElement, { readonly of: readonly Rule[]; readonly again: readonly Rule[] }>();

const silence: readonly FindingDraft[] = [];

/**
 * Findings of one element: the rules for everybody, then its `own`, those of its system, with the severities and exceptions of
 * `blueprint.yaml`. `today` is an ISO date: exceptions past their date no longer count.
 */
export function checkElement(
  subject: LinkedElement,
  look: CountingLook,
  rules: readonly Rule[],
  own: readonly Rule[],
  today: string,
): readonly FindingDraft[] {
  const drafts: FindingDraft[] = [];
  // Asked once: there are many rules for each of very many elements.
  const { severities, exceptions } = look.blueprint;
  const again: Rule[] = [];
  const before = talkative.get(subject);
  for (const rule of before?.of === own ? before.again : [...rules, ...own]) {
    const stated = severities.get(rule.code);
    const silenced = stated === 'off' || isExcepted(rule.code, subject, exceptions, today);
    const { asked } = look;
    const told = drafts.length;
    if (!silenced)
      for (const report of rule.check(subject, look)) {
        const severity = report.unknown ? 'info' : (stated ?? report.severity ?? rule.severity);
        drafts.push({ element: subject.element.id, ...report, code: rule.code, severity });
      }
    if (silenced || look.asked > asked || drafts.length > told) again.push(rule);
  }
  talkative.set(subject, { of: own, again: oneList(own, again) });
  return drafts.length === 0 ? silence : withoutEchoes(drafts);
}

/** Where a rule that knows the system speaks, the schema's own words at the same place are left out. */
function withoutEchoes(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  const told = new Set(
    drafts
      .filter((draft) => draft.severity === 'error' && !isFromSchema(draft))
      .map((draft) => formatPath(draft.place.path)),
  );
  return told.size === 0
    ? drafts
    : drafts.filter((draft) => !isFromSchema(draft) || !told.has(formatPath(draft.place.path)));
}

function isFromSchema({ code }: FindingDraft): boolean {
  return code.startsWith('schema/');
}

/** True when two lists of findings say the same. */
export function sameDrafts(a: readonly FindingDraft[], b: readonly FindingDraft[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

function isExcepted(
  code: string,
  { element }: LinkedElement,
  exceptions: Blueprint['exceptions'],
  today: string,
): boolean {
  return exceptions.some(
    (one) =>
      one.rule === code &&
      (one.until === undefined || one.until >= today) &&
      (one.element === undefined || one.element === element.id || one.element === element.name) &&
      (one.file === undefined || matchesAny([one.file], element.source.file)),
  );
}
