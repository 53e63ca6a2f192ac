// Writes the pages of the rules, the tables of systems, and the JSON Schema and reference of blueprint.yaml from their own definitions: npx node docs/rules/generate.ts
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blueprintJsonSchema } from '../../shared/blueprint/jsonSchema.ts';
import { blueprintPage } from '../../shared/blueprint/referencePage.ts';
import { allRules } from '../../shared/rules/allRules.ts';
import { rulePages } from '../../shared/rules/rulePages.ts';
import { systemsPage, withSystemsTable } from '../../shared/systems/systemsTable.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

for (const entry of readdirSync(folder, { withFileTypes: true }))
  if (entry.isDirectory()) rmSync(join(folder, entry.name), { recursive: true });
const pages = rulePages(allRules);
for (const { path, text } of pages) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
writeFileSync(join(folder, '..', 'blueprint.schema.json'), `${JSON.stringify(blueprintJsonSchema(), null, 2)}\n`);
writeFileSync(join(folder, '..', 'blueprint.md'), blueprintPage(blueprintJsonSchema()));
writeFileSync(join(folder, '..', 'systems.md'), systemsPage());
const readme = join(folder, '..', '..', 'README.md');
writeFileSync(readme, withSystemsTable(readFileSync(readme, 'utf8')));
console.log(`${pages.length - 1} rules`);
