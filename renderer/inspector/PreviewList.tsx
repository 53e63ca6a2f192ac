import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { adviceOf } from '../../shared/advice.ts';
import type { Result } from '../../shared/result.ts';
import type { CommandPreview } from '../../shared/workspace/preview.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { WithCode } from '../ui/WithCode.tsx';

const SHOWN = 12;

/** What a command would change, break and mend. */
export function PreviewList({ preview }: { readonly preview: Result<CommandPreview> | undefined }) {
  if (!preview) return <p className="text-ink-3">Looking at what follows…</p>;
  if (!preview.ok) {
    return (
      <p role="alert" className="text-error">
        {preview.problem.message} {adviceOf(preview.problem)}
      </p>
    );
  }
  const { files, breaks, mends } = preview.value;
  return (
    <div className="grid gap-2" data-testid="preview">
      <Group title={breaks.length === 0 ? undefined : `Breaks ${breaks.length}`}>
        {breaks.slice(0, SHOWN).map((item) => (
          <li key={item.message} className="flex gap-2">
            <span className="pt-0.5">
              <SeverityIcon
                mark={item.severity === 'error' ? 'error' : item.severity === 'warning' ? 'warning' : 'info'}
              />
            </span>
            <span className="min-w-0 break-words">
              <WithCode text={item.message} />
            </span>
          </li>
        ))}
        {breaks.length > SHOWN ? <li className="text-ink-3">and {breaks.length - SHOWN} more</li> : null}
      </Group>
      {breaks.length === 0 ? (
        <p className="flex items-center gap-2 text-ink-2">
          <CircleCheck size={14} className="text-ok" /> Nothing breaks.
        </p>
      ) : null}
      {mends.length === 0 ? null : (
        <p className="text-ink-2">
          Mends {mends.length} {mends.length === 1 ? 'problem' : 'problems'}.
        </p>
      )}
      <Group title={files.length === 0 ? undefined : 'Changes'}>
        {files.slice(0, SHOWN).map((file) => (
          <li key={file.path} className="flex gap-2 font-mono text-xs">
            <span className="min-w-0 flex-1 truncate">{file.path}</span>
            <span className="text-ok">+{file.added}</span>
            <span className="text-error">−{file.removed}</span>
          </li>
        ))}
        {files.length > SHOWN ? <li className="text-ink-3">and {files.length - SHOWN} more files</li> : null}
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string | undefined; readonly children: ReactNode }) {
  if (title === undefined) return null;
  return (
    <section>
      <h3 className="mb-1 text-xs font-semibold text-ink-3">{title}</h3>
      <ul className="grid gap-1">{children}</ul>
    </section>
  );
}
