import { useState } from 'react';
import type { ExportFile } from '../../shared/export/exported.ts';
import { CodeBlock } from '../ui/CodeBlock.tsx';
import { classes } from '../ui/classes.ts';

/** The files of an export: a list, and the text of the chosen one. */
export function ExportFiles({ files }: { readonly files: readonly ExportFile[] }) {
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const shown = files.find((file) => file.path === wanted) ?? files[0];
  return (
    <>
      <nav aria-label="Files" className="min-h-0 overflow-auto border-r border-line p-1.5">
        <ul data-testid="export-files">
          {files.map(({ path }) => (
            <li key={path} className="[contain-intrinsic-size:24px] [content-visibility:auto]">
              <button
                type="button"
                aria-current={path === shown?.path}
                title={path}
                className={classes(
                  'h-6 w-full truncate rounded px-2 text-left font-mono text-xs hover:bg-hover [direction:rtl]',
                  path === shown?.path ? 'bg-accent-soft text-accent' : 'text-ink-2',
                )}
                onClick={() => setWanted(path)}
              >
                <bdi>{path}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <CodeBlock label="Text of the file" testId="export-text" className="min-h-0 p-3 text-xs leading-[18px]">
        {shown?.text}
      </CodeBlock>
    </>
  );
}
