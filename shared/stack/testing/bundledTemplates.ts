import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type StackTemplate, stackTemplate } from '../template.ts';

const folder = fileURLToPath(new URL('../../../resources/templates/', import.meta.url));

/** The templates that come with Entresol, by name. For tests. */
export const bundledTemplates: readonly StackTemplate[] = readdirSync(folder)
  .sort()
  .map((id) => {
    const root = join(folder, id);
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path));
    const files = paths.filter((path) => statSync(path).isFile()).sort();
    return stackTemplate(
      id,
      files.map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') })),
    );
  });
