import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportNote } from '../../shared/export/exported.ts';
import { countFindings, type Finding } from '../../shared/finding/finding.ts';
import { counted } from '../../shared/finding/print/report.ts';
import type { ExportPreview } from '../../shared/workspace/api.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';
import { markOf, SeverityIcon } from '../ui/SeverityIcon.tsx';
import { WithCode } from '../ui/WithCode.tsx';

const kinds: readonly { readonly kind: ExportNote['kind']; readonly title: string; readonly tone: Tone }[] = [
  { kind: 'lost', title: 'Not in the files', tone: 'error' },
  { kind: 'approximated', title: 'Not as the blueprint has it', tone: 'warning' },
  { kind: 'to-do', title: 'For you to do', tone: 'accent' },
];

/** What to know before the files are used: what they lack, what is left to do, and what is found in them. */
export function ExportNotes({ preview: { notes, findings } }: { readonly preview: ExportPreview }) {
  const groups = kinds.map((group) => ({ ...group, own: notes.filter((note) => note.kind === group.kind) }));
  const { errors, warnings } = countFindings(findings);
  const opened = `Opened by themselves, the files have ${counted(errors, 'error')} and ${counted(warnings, 'warning')}.`;
  const told = findings.filter(({ severity }) => severity !== 'info');
  return (
    <section
      aria-label="What to know"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      data-testid="export-notes"
      className="max-h-44 overflow-auto border-b border-line px-4 py-2 text-xs focus-visible:outline-offset-[-2px]"
    >
      {groups.map(({ kind, title, tone, own }) =>
        own.length === 0 ? null : (
          <Fold key={kind} title={title} open={own.length <= 4} mark={<Chip tone={tone}>{own.length}</Chip>}>
            {own.map(({ about, text }) => (
              <li key={`${about} ${text}`} className="py-0.5">
                <span className="font-mono text-ink">{about}</span> <span className="text-ink-2">{text}</span>
              </li>
            ))}
          </Fold>
        ),
      )}
      {told.length === 0 ? (
        <p className="flex h-6 items-center text-ink-2">{opened}</p>
      ) : (
        <Fold title={opened} open={errors > 0 || told.length <= 4}>
          {told.map((finding) => (
            <FoundInFiles key={`${finding.id} ${finding.file}`} finding={finding} />
          ))}
        </Fold>
      )}
    </section>
  );
}

function Fold({
  title,
  open,
  mark,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className="group">
      <summary className="flex h-6 cursor-pointer list-none items-center gap-1.5 text-ink-2">
        <ChevronRight size={13} className="shrink-0 text-ink-3 group-open:rotate-90" />
        {title} {mark}
      </summary>
      <ul className="pb-1 pl-5">{children}</ul>
    </details>
  );
}

function FoundInFiles({ finding }: { readonly finding: Finding }) {
  return (
    <li className="flex items-start gap-2 py-0.5">
      <SeverityIcon mark={markOf(finding)} />
      <span className="min-w-0">
        <WithCode text={finding.message} />{' '}
        <span className="font-mono text-ink-3">
          {finding.file}:{finding.range.start.line}
        </span>
      </span>
    </li>
  );
}
