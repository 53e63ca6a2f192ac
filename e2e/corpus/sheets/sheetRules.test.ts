import { describe, expect, it } from 'vitest';
import { allRules } from '../../../shared/rules/allRules.ts';
import { appRules } from './appRules.ts';
import { infraRules } from './infraRules.ts';
import { orchestrationRules } from './orchestrationRules.ts';
import { countedRules, numberedRules, sheetsAreThere, sheetText } from './sheetIds.ts';

const sheets = [
  { name: 'app-and-orchestrators', answers: appRules, idsOf: numberedRules },
  { name: 'infra-portal-stacks', answers: infraRules, idsOf: numberedRules },
  { name: 'orchestration-gitops-policy', answers: orchestrationRules, idsOf: countedRules },
] as const;
const codes = allRules.map(({ code }) => code);

describe.each(sheets)('the rules of $name', ({ name, answers, idsOf }) => {
  it.skipIf(!sheetsAreThere)('each have an answer, and no answer is for a rule that is not there', () => {
    expect(Object.keys(answers).sort()).toEqual([...idsOf(sheetText(name))].sort());
  });

  it('are answered by rules that exist, or by a reason', () => {
    const wanted = Object.entries(answers).flatMap(([id, { told }]) => told.map((code) => ({ id, code })));
    const unknown = wanted.filter(({ code }) =>
      code.endsWith('/*') ? !codes.some((one) => one.startsWith(code.slice(0, -1))) : !codes.includes(code),
    );
    expect(unknown).toEqual([]);
    const unanswered = Object.entries(answers).filter(([, { told, not }]) => told.length === 0 && not === undefined);
    expect(unanswered).toEqual([]);
  });
});
