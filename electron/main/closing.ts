import { app } from 'electron';
import type { Host } from '../host/host.ts';

/** The longest that quitting waits for writes, in milliseconds: a disk that hangs must not keep the app alive for ever. */
const patience = 5_000;

/** Lets the app quit when what the hosts still write is on disk. The page sends its unsaved work while it is unloaded. */
export function writeBeforeQuit(hosts: ReadonlyMap<number, Host>): void {
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) return;
    isDone = true;
    event.preventDefault();
    const tooLong = setTimeout(() => app.exit(0), patience);
    void Promise.allSettled([...hosts.values()].map((host) => host.close())).then(() => {
      clearTimeout(tooLong);
      app.exit(0);
    });
  });
}
