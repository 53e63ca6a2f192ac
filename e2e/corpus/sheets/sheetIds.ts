import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/formats/', import.meta.url));

/** True where the spec sheets lie beside the project; tests that read them are skipped otherwise. */
export const sheetsAreThere: boolean = existsSync(folder);

if (!sheetsAreThere) console.warn('skipped: the spec sheets are not beside the project');

/** The text of a spec sheet. */
export function sheetText(name: string): string {
  return readFileSync(`${folder}${name}.md`, 'utf8');
}

const numbered = /\b(?:K|TF|KB|BS|CN|KF|BK|HC|KZ|TT|SC|MD|HU|KV)\d+\b/g;

/** The rules that a sheet gives a number, each once. */
export function numberedRules(text: string): readonly string[] {
  return [...new Set(text.match(numbered))];
}

/** The systems of the sheet that counts nothing, by the number of their section. */
const sections: readonly (readonly [section: string, system: string])[] = [
  ['1', 'crossplane'],
  ['2', 'kratix'],
  ['3', 'argocd'],
  ['4', 'flux'],
  ['5', 'kyverno'],
];

/** The clauses of the paragraphs of checks, counted by severity: `flux E4` is the fourth error of Flux. */
export function countedRules(text: string): readonly string[] {
  return sections.flatMap(([section, system]) => {
    const own = text.split(/^## /m).find((part) => part.startsWith(`${section}. `)) ?? '';
    const checks = /\*\*Offline checks\*\*\.?([\s\S]*?)(?=\n\*\*)/.exec(own)?.[1] ?? '';
    const counts = { E: 0, W: 0 };
    return checks.split(/(?<=\s)(?=[EW](?: \((?:new|legacy)\))?: )/).flatMap((list) => {
      const severity = list.startsWith('E') ? 'E' : list.startsWith('W') ? 'W' : undefined;
      return severity === undefined ? [] : clausesOf(list).map(() => `${system} ${severity}${++counts[severity]}`);
    });
  });
}

/** The parts of a text between semicolons that stand in no bracket and in no code. */
function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  let depth = 0;
  let inCode = false;
  let from = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === '`') inCode = !inCode;
    else if (inCode) continue;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === ';' && depth === 0) {
      clauses.push([...text].slice(from, at).join(''));
      from = at + 1;
    }
  }
  clauses.push([...text].slice(from).join(''));
  return clauses.filter((clause) => clause.trim() !== '');
}
