import { commands } from '../../shared/command/registry.ts';
import { type FilePath, filePath } from '../../shared/document/document.ts';
import { applyObjects } from '../../shared/export/applyObjects.ts';
import { findingFormats, printFindings } from '../../shared/finding/print/printers.ts';
import { planApply } from '../../shared/plan/plan.ts';
import { graphJson } from '../../shared/report/graphJson.ts';
import { graphText } from '../../shared/report/graphText.ts';
import { metricsCsv } from '../../shared/report/metricsCsv.ts';
import { metricsJson } from '../../shared/report/metricsJson.ts';
import { metricsText } from '../../shared/report/metricsText.ts';
import type { ExampleFiles } from '../../shared/rules/rule.ts';
import type { WorkspaceApi } from '../../shared/workspace/api.ts';
import { builtInSchemas, openExample } from '../../shared/workspace/testing/openExample.ts';
import { createWorkspace } from '../../shared/workspace/workspace.ts';
import { askHistory, askOffer, askWhole } from './askWhole.ts';
import { callFor } from './callFor.ts';
import { inheritedNames } from './mutate.ts';
import type { Random } from './random.ts';
import { timed } from './timed.ts';

/** The longest that one call may keep the processor busy, in milliseconds. */
const longestCall = 2_000;

/**
 * Opens the files and asks the workspace for all that it can do with them: findings, every command with its undo,
 * exports, changes since other states, history and reports. Throws what the product throws, when a finding has no place in a file
 * that is there, and when one call is a hang.
 */
export async function exercise(files: ExampleFiles, random: Random): Promise<void> {
  const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: path }));
  const workspace = timed(createWorkspace({ clock: () => 0, today: '2026-01-01' }), (call, milliseconds) => {
    if (milliseconds > longestCall) throw new Error(`${call} took ${Math.round(milliseconds)} ms of the processor`);
  });
  await workspace.open({ name: 'fuzz' }, builtInSchemas);
  const delta = await workspace.load(loaded, []);
  for (const command of commands) {
    const call = callFor(command, delta, random);
    if (random.below(8) === 0) await workspace.preview(call);
    const done = await workspace.run(call);
    if (done.ok) await workspace.undo();
  }
  for (const { path, text } of loaded)
    if ((await workspace.source(path)) !== text) throw new Error(`${path} is not as it was after commands were undone`);
  for (const { path, text } of loaded) {
    await typed(workspace, path, text, random);
    await askAt(workspace, path, text, random);
  }
  for (const { id } of delta.elements.slice(0, 3)) {
    const detail = await workspace.inspect(id);
    const ports = [...(detail?.requires ?? []), ...(detail?.provides ?? [])];
    for (const { key: port } of ports.slice(0, 3)) await workspace.joins(id, port);
    await askOffer(workspace, id, random);
    await workspace.copy([id]);
    await workspace.whatIf([id], random.pick([null, 'shop', ...inheritedNames]));
  }
  await askWhole(workspace, loaded, random);
  const figures = metricsJson(await workspace.metrics(), await workspace.goals());
  metricsCsv(figures);
  metricsText(figures);
  await workspace.matrix();
  await workspace.suggestBoundaries();
  await workspace.applyObjects();
  await askHistory(workspace, loaded, random);
  report(files);
}

/** What the source editor asks of a place, at some places of a file. */
async function askAt(workspace: WorkspaceApi, path: FilePath, text: string, random: Random): Promise<void> {
  const lines = text.split('\n');
  for (let left = 4; left > 0; left--) {
    const line = random.below(lines.length);
    const position = { line: line + 1, column: 1 + random.below((lines[line] ?? '').length + 1) };
    await workspace.complete(path, position);
    await workspace.hover(path, position);
    await workspace.definition(path, position);
    await workspace.references(path, position);
    await workspace.elementAt(path, position);
  }
}

/** A keystroke somewhere, taken back. */
async function typed(workspace: WorkspaceApi, path: FilePath, text: string, random: Random): Promise<void> {
  const at = random.below(text.length + 1);
  await workspace.edit([
    {
      file: path,
      span: { start: at, end: Math.min(text.length, at + random.below(2)) },
      text: random.pick([' ', ':', '"', '\n', '{']),
    },
  ]);
  await workspace.undo();
  if ((await workspace.source(path)) !== text) throw new Error(`${path} is not as it was after typing was undone`);
}

function report(files: ExampleFiles): void {
  const engine = openExample(files);
  graphText(graphJson(engine));
  planApply(applyObjects(engine), { namespace: 'default' });
  const findings = engine.findings();
  for (const { code, file, range, message } of findings) {
    const lines = (files[file] ?? '').split(/\r\n?|\n/).length;
    if (message === '' || files[file] === undefined || range.start.line < 1 || range.start.line > lines)
      throw new Error(`${code} has no place: ${file}:${range.start.line} ${message}`);
  }
  const told = { documents: 0, elements: 0, findings, files: Object.keys(files), rules: [], version: '0' };
  for (const format of findingFormats) printFindings(told, format, { colour: false });
}
