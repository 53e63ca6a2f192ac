import type { Goal } from '../../shared/blueprint/blueprint.ts';
import { type GoalSources, type Measured, wantedSources } from '../../shared/goals/sources.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readFile } from '../host/files/read.ts';
import { gitHistory } from '../host/git/history.ts';
import { askPrometheus, prometheusAddress } from './askPrometheus.ts';

/**
 * What goals are read from beside the blueprint: linked files, the history in Git, and a Prometheus where its address was
 * given. Files that can't be read are left out. Problems: an address that is none.
 */
export async function goalSources(
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
