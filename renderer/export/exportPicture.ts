import { sourcesNow } from '../goals/readSources.ts';
import { session } from '../state/session.ts';
import { download } from './download.ts';

/** Downloads the picture, with where the goals stand, as a page that needs nothing else. */
export async function exportPicture(): Promise<void> {
  const text = await session().workspace.exportHtml(await sourcesNow());
  download(new Blob([text], { type: 'text/html' }), '.html');
}
