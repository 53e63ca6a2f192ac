import type { Command } from 'commander';
import { ok } from '../../../shared/result.ts';
import { exitCode } from '../exitCode.ts';
import { folderArgument } from '../folderArgument.ts';
import { openWindow } from '../openWindow.ts';
import type { Terminal } from '../terminal.ts';
import { finish, verb } from '../verb.ts';

/** `entresol open`: the app on a folder. */
export function openVerb(terminal: Terminal): Command {
  return verb('open', {
    summary: 'open the designer on a folder, in a desktop window where there is one, else in the browser',
    more: 'Without a folder it starts with the bundled sample and the folders opened before.',
    examples: ['entresol open', 'entresol open ~/work/platform'],
  })
    .argument('[folder]', 'folder of the blueprint')
    .action(async (folder?: string) => {
      const path = await folderArgument(folder);
      const opened = path.ok ? await openWindow(path.value, (line) => terminal.write(`${line}\n`)) : path;
      finish(terminal, opened.ok ? ok(exitCode.good) : opened);
    });
}
