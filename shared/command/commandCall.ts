import type { JsonObject } from '../json.ts';

/** A call of a command as plain data: what menus, quick fixes, gestures and tests hand round. */
export interface CommandCall {
  readonly id: string;
  readonly args: JsonObject;
}
