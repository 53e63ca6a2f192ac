import { exampleText } from './exampleText.ts';
import type { ExampleFiles, RuleText } from './rule.ts';
import { addressOf, citationsOf } from './ruleSource.ts';

/** A page of the documentation; its path counts from the folder of the rules' pages. */
export interface RulePage {
  readonly path: string;
  readonly text: string;
}

/** One page a rule, from its own definition and examples, and a list of all in `README.md`. Codes decide the order. */
export function rulePages(rules: readonly RuleText[]): readonly RulePage[] {
  const sorted = rules.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [
    { path: 'README.md', text: listPage(sorted) },
    ...sorted.map((rule) => ({ path: pathOf(rule), text: pageOf(rule) })),
  ];
}

function pathOf({ code }: RuleText): string {
  return `${code}.md`;
}

function listPage(rules: readonly RuleText[]): string {
  const groups = Map.groupBy(rules, ({ code }) => code.slice(0, code.indexOf('/')));
  const parts = [...groups].map(
    ([group, list]) =>
      `## ${group}\n\n${list.map((rule) => `- [\`${rule.code}\`](${pathOf(rule)}) (${rule.severity}): ${rule.title}\n`).join('')}`,
  );
  return `# What is checked\n\n${rules.length} rules. ${generated}\n\n${parts.join('\n')}`;
}

const generated =
  'These pages are made from the rules themselves by `npx node docs/rules/generate.ts`; do not edit them.';

function pageOf({ code, severity, title, why, source, examples }: RuleText): string {
  return `# ${code}

**${title}** (${severity})

${why}

Change its severity, or turn it off, under \`rules\` in \`blueprint.yaml\`; accept a single finding under \`exceptions\`, with a reason
and a last day.

## Found in

${filesText(examples.bad)}
## Not found in

${filesText(examples.good)}
Source: ${sourceText(source)}
`;
}

/** A source with its works as links. A star is written as one, not taken for emphasis. */
function sourceText(source: string): string {
  return citationsOf(source)
    .map(({ work, place }) => {
      const address = addressOf(work);
      return `${address ? `[${work}](${address})` : work}${place.replaceAll('*', '\\*')}`;
    })
    .join('; ');
}

function filesText(files: ExampleFiles): string {
  return Object.entries(files)
    .map(([path, whole]) => {
      const text = exampleText(whole);
      const fence = fenceFor(text);
      return `\`${path}\`\n\n${fence}${languageOf(path)}\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`;
    })
    .join('\n');
}

/** A fence longer than any row of backticks inside. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  return '`'.repeat(longest + 1);
}

function languageOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return { yaml: 'yaml', yml: 'yaml', json: 'json', tf: 'hcl', hcl: 'hcl', tfvars: 'hcl' }[extension] ?? '';
}
