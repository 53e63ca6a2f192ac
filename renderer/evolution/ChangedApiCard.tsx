import { CircleCheck, CircleHelp, CircleX, GitBranchPlus, TriangleAlert } from 'lucide-react';
import type { FilePath } from '../../shared/document/document.ts';
import type { Range } from '../../shared/document/position.ts';
import type { ApiChange, ChangedApi, ChangeKind, Hit } from '../../shared/evolution/apiChange.ts';
import { formatPath } from '../../shared/json.ts';
import { ElementLink } from '../inspector/ElementLink.tsx';
import { showRange } from '../inspector/showRange.ts';
import { perform } from '../state/perform.ts';
import { Button } from '../ui/Button.tsx';
import { Chip, type Tone } from '../ui/Chip.tsx';

export const kindLooks: Readonly<
  Record<ChangeKind, { readonly tone: Tone; readonly icon: typeof CircleX; readonly words: string }>
> = {
  breaking: { tone: 'error', icon: CircleX, words: 'A request that was right is refused, or means something else.' },
  unknown: { tone: 'unknown', icon: CircleHelp, words: 'Whether it breaks a request, only trying tells.' },
  compatible: { tone: 'ok', icon: CircleCheck, words: 'Every request that was right still is.' },
};

/** The changes of one API, worst first, each with the requests that it meets. */
export function ChangedApiCard({ api, kinds }: { readonly api: ChangedApi; readonly kinds: ReadonlySet<ChangeKind> }) {
  const shown = api.changes.filter(({ kind }) => kinds.has(kind));
  if (shown.length === 0) return null;
  return (
    <section aria-label={`Changes of ${api.name}`} className="rounded-lg border border-line bg-panel">
      <header className="flex min-h-10 flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
        <h3 className="min-w-0 truncate font-semibold">
          {api.present ? <ElementLink id={api.element} /> : <span>{api.name}</span>}
        </h3>
        <Chip>{api.type}</Chip>
        <span className="truncate text-xs text-ink-3">{api.title}</span>
        <span className="flex-1" />
        {api.fixes.map(({ title, call }) => (
          <Button key={title} onClick={() => void perform(call)}>
            <GitBranchPlus size={14} /> {title}
          </Button>
        ))}
      </header>
      {api.noFix === undefined ? null : (
        <p className="border-b border-line-soft px-3 py-1.5 text-xs text-ink-3">{api.noFix}</p>
      )}
      <ul>
        {shown.map((change) => (
          <ChangeRow
            key={`${change.part} ${change.version} ${change.path.join('.')} ${change.reason}`}
            change={change}
          />
        ))}
      </ul>
    </section>
  );
}

function ChangeRow({ change }: { readonly change: ApiChange }) {
  const { kind, part, version, path, reason, hits } = change;
  const { tone, icon: Icon, words } = kindLooks[kind];
  return (
    <li data-testid="api-change" className="border-t border-line-soft first:border-t-0">
      <div className="grid min-h-8 grid-cols-[112px_minmax(0,1fr)_auto] items-center gap-3 px-3 py-1">
        <Chip tone={tone} title={words} className="justify-self-start">
          <Icon size={12} /> {kind}
        </Chip>
        <p className="min-w-0">
          {version === undefined ? null : <span className="mr-2 text-xs text-ink-3">{version}</span>}
          {path.length === 0 ? null : (
            <span className="mr-2 font-mono text-xs">
              {part === 'output' ? 'output ' : ''}
              {formatPath(path)}
            </span>
          )}
          <span className="break-words">{reason}</span>
        </p>
        {change.file && change.range ? <PlaceLink file={change.file} range={change.range} /> : null}
      </div>
      {hits.length === 0 ? null : (
        <ul className="pb-1.5">
          {hits.map((hit) => (
            <HitRow key={`${hit.element} ${hit.range.start.line}`} hit={hit} />
          ))}
        </ul>
      )}
    </li>
  );
}

function HitRow({ hit: { element, verdict, reason, file, range } }: { readonly hit: Hit }) {
  const refused = verdict === 'refused';
  const Icon = refused ? CircleX : TriangleAlert;
  return (
    <li
      data-testid="api-hit"
      className="grid min-h-7 grid-cols-[112px_minmax(0,1fr)_auto] items-center gap-3 px-3 text-xs"
    >
      <span
        className={
          refused
            ? 'flex items-center justify-end gap-1 text-error'
            : 'flex items-center justify-end gap-1 text-warning'
        }
      >
        <Icon size={12} /> {verdict}
      </span>
      <span className="flex min-w-0 items-baseline gap-2">
        <ElementLink id={element} />
        <span className="min-w-0 flex-1 truncate text-ink-2" title={reason}>
          {reason}
        </span>
      </span>
      <PlaceLink file={file} range={range} />
    </li>
  );
}

function PlaceLink({ file, range }: { readonly file: FilePath; readonly range: Range }) {
  return (
    <button
      type="button"
      onClick={() => showRange(file, range)}
      className="max-w-64 truncate font-mono text-[11px] text-ink-3 hover:text-accent hover:underline"
      title={`${file}:${range.start.line}`}
      dir="rtl"
    >
      <bdi>{`${file}:${range.start.line}`}</bdi>
    </button>
  );
}
