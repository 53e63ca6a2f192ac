/**
 * What `zod` means in the page and its workers (an alias of the build). The content policy forbids code made from text; zod
 * would try it for each schema, and the browser reports every try as a breach.
 */
import { config } from 'zod/v4';

config({ jitless: true });

export * from 'zod/v4';
