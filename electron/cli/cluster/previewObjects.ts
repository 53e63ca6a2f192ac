import { applyObjects, type SentObject } from '../../../shared/export/applyObjects.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { ObjectDiff } from '../../../shared/protocol/cluster.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readWorkspace } from '../readWorkspace.ts';
import type { Terminal } from '../terminal.ts';
import type { Connection } from './connect.ts';

/** What would be sent: the objects of what the command line names. */
export interface Sending {
  readonly blueprint: string;
  readonly objects: readonly SentObject[];
}

/** A plan with what each of its objects would change. */
export interface Preview {
  readonly plan: string;
  readonly waves: readonly (readonly string[])[];
  readonly diffs: readonly ObjectDiff[];
}

/**
 * Reads the objects to send. Problems: what was named can't be read, or it holds documents that can't (`plan/unreadable`):
 * half a blueprint is not applied. Other findings are only counted, the server judges the objects.
 */
export async function objectsToSend(paths: readonly string[], terminal: Terminal): Promise<Result<Sending>> {
  const opened = await readWorkspace(paths, terminal);
  if (!opened.ok) return opened;
  const { engine, findings } = opened.value;
  const unreadable = findings.filter(isUnreadable);
  if (unreadable.length > 0)
    return fail({
      code: 'plan/unreadable',
      message: `Nothing is sent while parts can't be read:\n${unreadable.map(({ file, range, message }) => `  ${file}:${range.start.line}:${range.start.column} ${message}`).join('\n')}`,
      advice: 'Correct them, or leave these files out with .gitignore.',
    });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) terminal.say(`warning: the blueprint has ${errors} error findings; entresol validate shows them.`);
  const objects = applyObjects(engine);
  if (objects.length === 0)
    return fail({ code: 'plan/empty', message: 'There is nothing to send: no Kubernetes objects were found.' });
  return ok({ blueprint: engine.blueprint.name, objects });
}

function isUnreadable({ code, severity }: Finding): boolean {
  return (
    (code.startsWith('document/') && severity === 'error') || /^files\/(too-|no-permission|disk|name|failed)/.test(code)
  );
}

/** Asks the server what applying the objects would change. Nothing is changed. */
export async function previewObjects(
  { client, context }: Connection,
  { blueprint, objects }: Sending,
  namespace: string,
  terminal: Terminal,
): Promise<Result<Preview>> {
  let asked = 0;
  const stop = client.on('apply.diff', () => {
    asked += 1;
    terminal.progress(`Asking ${context.server}: ${asked} of ${objects.length} objects`);
  });
  const preview = await client.call('apply.preview', {
    context: context.id,
    namespace,
    blueprint,
    objects: [...objects],
  });
  stop();
  return preview;
}
