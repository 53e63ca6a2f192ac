import { type Command, InvalidArgumentError } from 'commander';
import { ok } from '../../../shared/result.ts';
import { exitCode } from '../exitCode.ts';
import { folderArgument } from '../folderArgument.ts';
import { serveFolder } from '../serveFolder.ts';
import type { Terminal } from '../terminal.ts';
import { finish, verb } from '../verb.ts';

interface Options {
  readonly port?: number;
  readonly host?: string;
}

/** `entresol serve`: the app in the browser. */
export function serveVerb(terminal: Terminal): Command {
  return verb('serve', {
    summary: 'serve the designer to the browser of this computer',
    more: 'It listens on loopback only. The link that lets a page in is printed on standard output.',
    examples: ['entresol serve .', 'entresol serve ~/work/platform --port 7070'],
  })
    .argument('[folder]', 'folder of the blueprint')
    .option('--port <number>', 'port to listen on; any free one if left out', portNumber)
    .option('--host <address>', 'loopback address to listen on: 127.0.0.1, localhost or ::1')
    .action(async (folder: string | undefined, { port, host }: Options) => {
      const path = await folderArgument(folder);
      const served = path.ok
        ? await serveFolder({
            print: (line) => terminal.write(`${line}\n`),
            ...(path.value === undefined ? {} : { folder: path.value }),
            ...(port === undefined ? {} : { port }),
            ...(host === undefined ? {} : { address: host }),
          })
        : path;
      finish(terminal, served.ok ? ok(exitCode.good) : served);
    });
}

function portNumber(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('It is a number from 0 to 65535.');
}
