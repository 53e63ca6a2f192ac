import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { fail } from '../../shared/result.ts';
import type { Host } from '../host/host.ts';
import { isWithinSize } from './inputSize.ts';
import { isOwnAddress } from './page.ts';

/** True for a call of our own page: sub-frames, frames that are gone and other origins have no host. */
function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnAddress(senderFrame.url);
}

/** Answers the calls of windows by their own hosts (found by the id of the window's contents). One channel for all methods. */
export function answerCalls(hosts: ReadonlyMap<number, Host>): void {
  ipcMain.handle('entresol:call', async (event, name: unknown, input: unknown) => {
    const host = hosts.get(event.sender.id);
    if (host === undefined || !isOwnPage(event) || typeof name !== 'string')
      return fail({ code: 'host/refused', message: 'Only the page of this window may call its host.' });
    if (!isWithinSize(input)) return fail({ code: 'protocol/too-large', message: 'The call is too large.' });
    return host.dispatch(name, input);
  });
}
