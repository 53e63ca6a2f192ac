/** The smallest page of the browser door: connects as the app does and shows how it went. */
import { connectHost } from '../../../renderer/host/connect.ts';

function show(name: string, value: string): void {
  document.body.dataset[name] = value;
}

const connected = await connectHost();
show('outcome', connected.ok ? 'connected' : connected.problem.code);
if (connected.ok) {
  connected.value.onState((state) => show('state', state));
  connected.value.on('files.changed', ({ files }) => show('changed', files.map(({ path }) => path).join()));
  const folder = await connected.value.call('folder.current', {});
  show('folder', folder.ok && folder.value !== null ? folder.value.name : 'none');
}
