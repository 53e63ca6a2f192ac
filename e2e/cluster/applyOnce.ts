import { readFileSync } from 'node:fs';
import { startHost } from './host.ts';

// A process of its own that previews and applies, so that a test can kill it at any moment.
const [kubeconfig = '', objectsFile = '', namespace = ''] = process.argv.slice(2);
const host = startHost(kubeconfig);
await host.apply(JSON.parse(readFileSync(objectsFile, 'utf8')), { namespace });
host.stop();
