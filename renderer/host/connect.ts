import type { Result } from '../../shared/result.ts';
import { connectToServer } from './browser.ts';
import type { HostConnection } from './connection.ts';
import { connectToDesktop } from './desktop.ts';

/** Connects the page to its host by the door it came through. Problems of the browser door: `session/…`. */
export async function connectHost(): Promise<Result<HostConnection>> {
  return window.host === undefined ? connectToServer(window) : connectToDesktop(window.host);
}
