import type { Goal } from '../../shared/blueprint/blueprint.ts';
import { type GoalView, goalsOf } from '../../shared/goals/goals.ts';
import { type GoalSources, linkedText, type Measured, wantedSources } from '../../shared/goals/sources.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Engine } from '../../shared/workspace/engine.ts';
import { readFile } from '../host/files/read.ts';
import { gitHistory } from '../host/git/history.ts';
import { askPrometheus, prometheusAddress } from './askPrometheus.ts';

/** Where the goals of a blueprint stand today. Problems: an address of Prometheus that is none. */
export async function goalsNow(
  engine: Engine,
  root: string,
  prometheus?: string,
): Promise<Result<readonly GoalView[]>> {
  const sources = await goalSources(root, engine.blueprint.goals, prometheus);
  if (!sources.ok) return sources;
  const today = new Date().toISOString().slice(0, 10);
  return ok(goalsOf(engine, today, (path) => linkedText(sources.value, path), sources.value));
}

/**
 * What goals are read from beside the blueprint: linked files, the history in Git, and a Prometheus where its address was
 * given. Files that can't be read are left out. Problems: an address that is none.
 */
async function goalSources(
  root: string,
  goals: readonly Goal[],
  prometheus: string | undefined,
): Promise<Result<GoalSources>> {
  const wanted = wantedSources(goals);
  const files: Record<string, string> = {};
  for (const path of wanted.files) {
    const read = await readFile(root, path);
    if (read.ok && read.value !== null) files[path] = read.value.text;
  }
  const measured = await measuredValues(goals, prometheus);
  if (!measured.ok) return measured;
  return ok({ files, measured: measured.value, ...(wanted.history && { history: await gitHistory(root) }) });
}

async function measuredValues(
  goals: readonly Goal[],
  prometheus: string | undefined,
): Promise<Result<Readonly<Record<string, Measured>>>> {
  if (prometheus === undefined) return ok({});
  const address = prometheusAddress(prometheus);
  if (!address.ok) return address;
  const token = process.env.ENTRESOL_PROMETHEUS_TOKEN;
  const measured = new Map<string, Measured>();
  for (const { id, query } of goals) {
    if (query === undefined) continue;
    const answer = await askPrometheus(address.value, query, token || undefined, new Date());
    measured.set(id, answer.ok ? { values: answer.value } : { values: [], problem: answer.problem });
  }
  return ok(Object.fromEntries(measured));
}
