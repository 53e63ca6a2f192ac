import { describe, expect, test } from 'vitest';
import { runCommand } from '../command/registry.ts';
import { applyEdits } from '../document/apply.ts';
import type { TextEdit } from '../document/document.ts';
import { rulesBySystem } from '../rules/allRules.ts';
import { openExample } from '../workspace/testing/openExample.ts';

/** The files of an example after the first fix of each kind of finding that a rule makes. */
function afterFix(files: Readonly<Record<string, string>>, code: string) {
  const engine = openExample(files);
  const finding = engine.findings().find((each) => each.code === code && each.fixes.length > 0);
  if (!finding) return undefined;
  const fix = finding.fixes.find((each) => each.preferred) ?? finding.fixes[0];
  if (!fix) return undefined;
  const outcome = runCommand(fix.call, engine);
  if (!outcome.ok) return { finding, fix, problem: outcome.problem, files };
  const changed: Record<string, string> = { ...files };
  const byFile = Map.groupBy(outcome.value.changes.edits, (edit: TextEdit) => edit.file);
  for (const [file, edits] of byFile) changed[file] = applyEdits(changed[file] ?? '', edits);
  for (const created of outcome.value.changes.creates) changed[created.path] = created.text;
  return { finding, fix, problem: undefined, files: changed };
}

describe.each([...rulesBySystem])('fixes of %s', (_id, rules) => {
  const fixable = rules.filter((rule) => afterFix(rule.examples.bad, rule.code));
  test.each(fixable.map((rule) => [rule.code, rule] as const))('%s is mended by its fix', (code, rule) => {
    const fixed = afterFix(rule.examples.bad, code);
    expect(fixed?.problem).toBeUndefined();
    const place = (finding: { readonly file: string; readonly message: string }) =>
      `${finding.file} ${finding.message}`;
    const left = openExample(fixed?.files ?? {})
      .findings()
      .filter((each) => each.code === code)
      .map(place);
    expect(left).not.toContain(fixed && place(fixed.finding));
  });
});
