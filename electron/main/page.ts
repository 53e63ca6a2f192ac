import { app } from 'electron';

/** The scheme that serves the built app inside the desktop window. */
export const scheme = 'app';

const bundled = `${scheme}://bundle/`;

/** The page's address: the app's own, or the development server's while the app is developed (never in a packaged app). */
export function pageAddress(): string {
  const development = process.env.ELECTRON_RENDERER_URL;
  return app.isPackaged || development === undefined ? bundled : development;
}

/** Scheme, host and port of an address. Node gives custom schemes no origin, so this is made of the parts. Empty where there is none. */
function originOf(address: string): string {
  const url = URL.parse(address);
  return url === null || url.host === '' || url.username !== '' || url.password !== ''
    ? ''
    : `${url.protocol}//${url.host}`;
}

/** True for an address of our own page. */
export function isOwnAddress(address: string): boolean {
  const origin = originOf(address);
  return origin !== '' && origin === originOf(pageAddress());
}
