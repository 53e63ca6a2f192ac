import { type Session, session } from 'electron';

/** The one thing a page may do beyond drawing: copy text. */
const allowed = 'clipboard-sanitized-write';

/** Refuses every other permission: camera, files, devices and what will be added. */
export function denyPermissions(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === allowed));
  target.setPermissionCheckHandler((_contents, permission) => permission === allowed);
  target.setDevicePermissionHandler(() => false);
}
