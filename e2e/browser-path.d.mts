/** A Chromium that can be started. */
export interface Browser {
  readonly found: true;
  readonly path: string;
  readonly origin: '$ENTRESOL_BROWSER' | 'Playwright' | 'system';
}

/** No browser, and why: the line a skipped test prints. */
export interface NoBrowser {
  readonly found: false;
  readonly reason: string;
}

export function findBrowser(): Browser | NoBrowser;
