import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type StackTemplate, stackTemplate } from '../../../shared/stack/template.ts';
import { filesBelow } from '../files/filesBelow.ts';

/** The bundled stack templates, by name. None where the folder is missing. */
export async function templates(folder: string): Promise<readonly StackTemplate[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => templateIn(join(folder, name), name)));
}

async function templateIn(folder: string, name: string): Promise<StackTemplate> {
  const paths = await filesBelow(folder);
  const files = paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') }));
  return stackTemplate(name, await Promise.all(files));
}
