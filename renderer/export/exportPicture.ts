import { session } from '../state/session.ts';
import { download } from './download.ts';

/** Downloads the picture as a page that needs nothing else. */
export async function exportPicture(): Promise<void> {
  const text = await session().workspace.exportHtml();
  download(new Blob([text], { type: 'text/html' }), '.html');
}
