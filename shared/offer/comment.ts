/**
 * YAML text with comment lines above the last line that begins with `line` (a list item's dash not counted), at its
 * indent. Unchanged where no line does.
 */
export function commented(yaml: string, line: string, comment: readonly string[]): string {
  const lines = yaml.split('\n');
  const at = lines.findLastIndex((text) =>
    text
      .trimStart()
      .replace(/^(- )+/, '')
      .startsWith(line),
  );
  const found = lines[at];
  if (found === undefined) return yaml;
  const indent = found.slice(0, found.length - found.trimStart().length);
  return lines.toSpliced(at, 0, ...comment.map((text) => `${indent}# ${text}`)).join('\n');
}
