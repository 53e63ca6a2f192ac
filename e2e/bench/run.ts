import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parts } from './parts.ts';
import type { Line } from './row.ts';
import { ratioOf, tableOf } from './table.ts';

// `npm run bench` runs every part, `npm run bench -- keystroke apply` those; each part and size in a process of its own.
const artifacts = join(import.meta.dirname, '..', '..', 'artifacts');
const asked = process.argv.slice(2);
const [, partName, size] = /^--child=(\w+):(\d+)$/.exec(asked[0] ?? '') ?? [];

const partNames = parts.map((part) => part.name);

if (partName !== undefined) await runChild(partName, Number(size));
else if (asked.some((name) => !partNames.includes(name))) {
  console.error(`The parts are: ${partNames.join(', ')}.`);
  process.exitCode = 2;
} else await runAll(asked.length > 0 ? asked : partNames);

async function runAll(names: readonly string[]): Promise<void> {
  const before = loadavg()[0] ?? 0;
  const lines: Line[] = [];
  for (const name of names) {
    for (const each of parts.find((part) => part.name === name)?.sizes ?? []) {
      process.stderr.write(`measuring ${name}${each > 0 ? ` at ${each}` : ''} …\n`);
      lines.push(...(await measured(name, each)));
    }
  }
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    load: [before, loadavg()[0] ?? 0].map((load) => Number(load.toFixed(1))),
  };
  console.log(tableOf(lines));
  console.log(
    [
      '',
      `${machine.processors} × ${machine.processor}, ${machine.memoryGB} GB, Node ${machine.node}; load before and after: ${machine.load.join(', ')}.`,
      'Compare numbers only with others of the same run: the machine is shared, and its load goes into every time.',
      '"busy" is processor time, which other programs disturb least; p95 by the clock holds their turns too.',
    ].join('\n'),
  );
  const rows = lines.map((line) => ('value' in line ? { ...line, ratio: ratioOf(line, lines) } : line));
  mkdirSync(artifacts, { recursive: true });
  writeFileSync(
    join(artifacts, 'bench.json'),
    `${JSON.stringify({ schemaVersion: 1, date: new Date().toISOString(), machine, rows }, undefined, 2)}\n`,
  );
}

/** One part at one size, in a fresh process, so that no part warms or burdens another. */
function measured(name: string, each: number): Promise<readonly Line[]> {
  return new Promise((resolve) => {
    let lines: readonly Line[] | undefined;
    const child = fork(import.meta.filename, [`--child=${name}:${each}`], {
      execArgv: ['--expose-gc', '--max-old-space-size=8192'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('message', (message: readonly Line[]) => {
      lines = message;
    });
    child.on('exit', (code) => resolve(lines ?? [failed(name, each, `the part ended with code ${code}`)]));
  });
}

async function runChild(name: string, each: number): Promise<void> {
  const part = await parts.find((one) => one.name === name)?.load();
  const lines = (await part?.measure(each).catch((error) => [failed(name, each, error)])) ?? [];
  await new Promise((resolve) => process.send?.(lines, resolve));
  process.exit();
}

/** A part that broke is a line of the table; the others go on. */
function failed(name: string, each: number, error: unknown): Line {
  console.error(error);
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return { name: each > 0 ? `${name}, ${each}` : name, skipped: reason };
}
