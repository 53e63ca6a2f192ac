import { type Document, filePath } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import { exportFormat } from '../export/formats.ts';
import type { Element } from '../graph/element.ts';
import { families } from '../plan/families.ts';
import { rulesBySystem } from '../rules/allRules.ts';
import type { Rule } from '../rules/rule.ts';
import { projectDocument, projectSet, setOf, systems } from './registry.ts';
import type { System } from './system.ts';

/** What the product can do with one system, counted from the system itself. */
export interface SystemRow {
  readonly id: string;
  readonly title: string;
  readonly docs: string;
  /** Kinds it reads; a star stands for any. */
  readonly kinds: number;
  /** How its elements are joined to others, as its own examples and templates show: types of edges, sorted. */
  readonly relates: readonly string[];
  readonly rules: number;
  readonly templates: number;
  /** Verbs that edit its files as minimal text changes. */
  readonly edits: number;
  /** What is made when a platform API is offered by it; undefined where it offers none. */
  readonly offers?: string;
  /** True where its elements are sent to a cluster, so that their status is read from there and exports hold them. */
  readonly sent: boolean;
  /** Whose words are read in the status of live objects; undefined where nothing is sent. */
  readonly status?: 'kstatus' | 'kstatus and its own';
  /** Word for `--format` where the blueprint can be written in the system's own layout. */
  readonly format?: string;
}

/** What stands among a system's edits and changes nothing: it tells what can be changed. */
const answers: ReadonlySet<string> = new Set(['apiLimits', 'apiNote', 'versions']);

/** A row for each system, in the order of the registry. */
export function systemsTable(): readonly SystemRow[] {
  return systems.map((system) => {
    const own = exampleElements(system);
    const sent = own.some((element) => system.sent?.(element) !== false);
    const speaks = system.kinds.some(({ group }) => families.some((family) => family.speaksFor(group)));
    return {
      id: system.id,
      title: system.title,
      docs: system.docs,
      kinds: system.kinds.length,
      relates: edgeTypes(own),
      rules: rulesOf(system).length,
      templates: system.templates.length,
      edits: Object.keys(system.edits).filter((name) => !answers.has(name)).length,
      ...(system.offer ? { offers: system.offer.title } : {}),
      sent,
      ...(sent ? { status: speaks ? ('kstatus and its own' as const) : ('kstatus' as const) } : {}),
      ...(exportFormat(system.id) ? { format: system.id } : {}),
    };
  });
}

/** The table as Markdown, for a page from which `docs` leads to the folder of the docs. */
function markdownTable(docs: string): string {
  const cells = systemsTable().map((row) =>
    [
      `[${row.title}](${row.docs})`,
      String(row.kinds),
      row.relates.join(', ') || '–',
      row.rules > 0 ? `[${row.rules}](${docs}rules/README.md)` : '–',
      row.templates > 0 ? String(row.templates) : '–',
      row.edits > 0 ? String(row.edits) : '–',
      row.offers ?? '–',
      [...(row.sent ? ['yes'] : []), ...(row.format ? [`own layout (\`${row.format}\`)`] : [])].join(', ') ||
        'as files',
      row.status ?? '–',
    ].join(' | '),
  );
  return `| system | read: kinds | relate: edges | validate: own rules | create: templates | edit: verbs | convert: offers an API as | export | status |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${cells.map((cell) => `| ${cell} |`).join('\n')}
`;
}

/** The table as a page of the docs. */
export function systemsPage(): string {
  return `# Systems

What Entresol does with each of the ${systems.length} systems. Written from the registry of systems by \`node docs/rules/generate.ts\`.

${markdownTable('')}
- **Relate** lists the types of edges that the system's own examples and templates state; other systems' edges lead to its elements as well.
- **Validate** counts the rules of the system; schemas, references, contracts and boundaries are checked for all of them.
- **Status** of live objects is read as kstatus does (conditions, generations, workloads), and in the words of the system where it has its own.
- **Export** in Kubernetes layouts (kustomize, Argo CD, Flux, Helm) holds what is sent to a cluster. An own layout is written by \`entresol export --format\`; where the blueprint has nothing of a system with one, its platform APIs are converted. The rest stays the files it is.
`;
}

const begin = '<!-- The table of systems: written by node docs/rules/generate.ts -->\n';
const end = '<!-- The end of the table of systems -->\n';

/** The README with the table of systems, between its two marks, as it is now. */
export function withSystemsTable(readme: string): string {
  const [before = '', rest = ''] = readme.split(begin);
  const [, after = ''] = rest.split(end);
  return `${before}${begin}\n${markdownTable('docs/')}\n${end}${after}`;
}

function rulesOf({ id }: System): readonly Rule[] {
  return rulesBySystem.get(id) ?? [];
}

function exampleElements(system: System): readonly Element[] {
  const examples = [
    ...rulesOf(system).flatMap(({ examples: { bad, good } }) => [bad, good]),
    ...system.templates.map((template) => {
      const defaults = template.form.flatMap(({ name, default: value }) =>
        value === undefined ? [] : [[name, value]],
      );
      return Object.fromEntries(template.render(Object.fromEntries(defaults)).map(({ path, text }) => [path, text]));
    }),
  ];
  return examples.flatMap(elementsOf).filter((element) => element.system === system.id);
}

function elementsOf(files: Readonly<Record<string, string>>): readonly Element[] {
  const documents = Object.entries(files).flatMap(
    ([path, text]): readonly Document[] => parseFile({ path: filePath(path), text }).documents,
  );
  const sets = Map.groupBy(documents, setOf);
  return [...sets].flatMap(([set, members]) =>
    set === undefined ? members.flatMap(projectDocument) : projectSet(set, members),
  );
}

function edgeTypes(elements: readonly Element[]): readonly string[] {
  const types = new Set<string>(elements.flatMap(({ references }) => references.map(({ type }) => type)));
  if (elements.some(({ contract }) => contract.requires.length > 0)) types.add('requests');
  return [...types].sort();
}
