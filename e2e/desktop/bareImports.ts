import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

/** Names of the packages that the code of these folders imports, tests and what only tests use left out. */
export function bareImports(folders: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (
        !/\.(ts|tsx|css)$/.test(path) ||
        /\.test\.tsx?$|(^|[\\/])(testing|fake|fixtures)[\\/]|test[A-Z]\w*\.ts$/.test(path)
      )
        continue;
      for (const [, name = ''] of readFileSync(join(folder, path), 'utf8').matchAll(statement)) {
        const [scope = '', rest = ''] = name.split('/');
        if (!isBuiltin(name)) found.add(scope.startsWith('@') ? `${scope}/${rest}` : scope);
      }
    }
  }
  return [...found].sort();
}

/** A line that begins or ends an import or export of another package, a call of `import()`, or `@import` of a style sheet. */
const statement = /(?:^@?import |^(?:import|export) [^'"\n=]* from |^\} from |\bimport\()['"]([^'".][^'"]*)['"]/gm;
