import { FileCode2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { goIn } from '../app/goIn.ts';
import { session } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { CodeBlock } from '../ui/CodeBlock.tsx';

/** The lines in which an element is written; the editor is one click away. */
export function SourceTab({ detail }: { readonly detail: ElementDetail }) {
  const { file, range, id } = detail.view;
  const [text, setText] = useState<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new detail means that the text may have changed
  useEffect(() => {
    let stale = false;
    void session()
      .workspace.source(file)
      .then((source) => {
        if (!stale) setText(source);
      });
    return () => {
      stale = true;
    };
  }, [file, detail]);
  const marks = new Map(detail.findings.map((finding) => [finding.range.start.line, finding.message]));
  const lines = (text ?? '').split(/\r\n|\r|\n/).slice(range.start.line - 1, range.end.line);
  return (
    <div className="flex flex-col gap-2 p-3">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-mono text-xs text-ink-2" title={file}>
          {file}:{range.start.line}
        </span>
        <Button onClick={() => goIn(id)}>
          <FileCode2 size={14} /> Open in the editor
        </Button>
      </div>
      <CodeBlock
        label="Lines of the element"
        className="rounded-md border border-line py-2 text-[11.5px] leading-[17px]"
      >
        {lines.map((line, index) => {
          const number = range.start.line + index;
          const mark = marks.get(number);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its number
            <div key={index} title={mark} className={mark === undefined ? 'px-2' : 'bg-error-soft px-2'}>
              <span className="mr-3 inline-block w-7 text-right text-ink-3 select-none">{number}</span>
              {line}
            </div>
          );
        })}
      </CodeBlock>
    </div>
  );
}
