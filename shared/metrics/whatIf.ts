import type { CommandCall } from '../command/commandCall.ts';
import { runCommand } from '../command/registry.ts';
import type { Said, Severity } from '../finding/finding.ts';
import type { ElementId } from '../graph/element.ts';
import { ok, type Result } from '../result.ts';
import type { Engine } from '../workspace/engine.ts';
import { fileSteps } from '../workspace/fileSteps.ts';
import { imagine, newIn } from '../workspace/preview.ts';
import { type GroupMetrics, metricsOf } from './metrics.ts';

/** The numbers of a domain or team, as they are and as they would be. */
export interface GroupChange {
  readonly before: GroupMetrics;
  readonly after: GroupMetrics;
}

/** A finding, in short. */
export interface FindingBrief {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly element?: ElementId;
}

/** What moving elements to another domain would do. Nothing is changed yet: `call` does it. */
export interface WhatIfView {
  readonly elements: readonly ElementId[];
  /** Null: out of all domains. */
  readonly domain: string | null;
  /** Only domains and teams of which a number changes. */
  readonly domains: readonly GroupChange[];
  readonly teams: readonly GroupChange[];
  readonly modularity: { readonly before: number; readonly after: number };
  /** Findings that would come. */
  readonly appear: readonly FindingBrief[];
  /** Findings that would go. */
  readonly vanish: readonly FindingBrief[];
  readonly call: CommandCall;
}

/**
 * Moves elements to a domain in thought; the engine is as before afterwards. Problems are those of the move itself: no
 * such element, no such domain, or a place of a file that decides the domain.
 */
export function whatIf(engine: Engine, elements: readonly ElementId[], domain: string | null): Result<WhatIfView> {
  const call = { id: 'element.move-to-domain', args: { elements, domain } };
  const outcome = runCommand(call, engine);
  if (!outcome.ok) return outcome;
  const read = () => ({ metrics: metricsOf(engine), findings: engine.said() });
  const before = read();
  const after = imagine(
    engine,
    fileSteps(outcome.value.changes, (path) => engine.file(path)?.file.text ?? null),
    read,
  );
  return ok({
    elements,
    domain,
    domains: changed(before.metrics.domains, after.metrics.domains),
    teams: changed(before.metrics.teams, after.metrics.teams),
    modularity: { before: before.metrics.modularity, after: after.metrics.modularity },
    appear: newIn(after.findings, before.findings).map(brief),
    vanish: newIn(before.findings, after.findings).map(brief),
    call,
  });
}

function changed(before: readonly GroupMetrics[], after: readonly GroupMetrics[]): readonly GroupChange[] {
  const then = new Map(after.map((group) => [group.name, group]));
  return before.flatMap((group) => {
    const other = then.get(group.name);
    return other && JSON.stringify(other) !== JSON.stringify(group) ? [{ before: group, after: other }] : [];
  });
}

function brief({ code, severity, message, element }: Said): FindingBrief {
  return { code, severity, message, ...(element && { element }) };
}
