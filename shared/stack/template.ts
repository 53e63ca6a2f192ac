/** A file of a new blueprint. */
export interface StackFile {
  readonly path: string;
  readonly text: string;
}

/** A whole platform to begin with. What is said of it is the beginning of its own README. */
export interface StackTemplate {
  /** Name of its folder, as `entresol init --template` takes it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly files: readonly StackFile[];
}

/** A template from the files of its folder: title and description are the heading and the first paragraph of README.md. */
export function stackTemplate(id: string, files: readonly StackFile[]): StackTemplate {
  const readme = files.find(({ path }) => path === 'README.md')?.text ?? '';
  const [heading, first] = readme.split(/\n{2,}/).map((block) => block.trim());
  return {
    id,
    title: heading?.startsWith('# ') ? heading.slice(2) : id,
    description: plain(first ?? ''),
    files,
  };
}

/** A paragraph of Markdown as one line without its marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`/g, '')
    .replace(/\s+/g, ' ');
}
