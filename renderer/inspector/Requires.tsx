import { ChevronRight, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Chip } from '../ui/Chip.tsx';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ElementLink } from './ElementLink.tsx';
import { ParamForm } from './ParamForm.tsx';
import { Section } from './Section.tsx';

type Port = ElementDetail['requires'][number];

/** What an element needs, who answers, and the form of each request. */
export function Requires({ detail }: { readonly detail: ElementDetail }) {
  const show = useStore((state) => state.show);
  const can = detail.can.includes('request.add');
  if (detail.requires.length === 0 && !can) return null;
  return (
    <Section
      title="Requires"
      action={
        can ? (
          <IconButton label="Add a request" onClick={() => show({ name: 'add-request', element: detail.view.id })}>
            <Plus size={15} />
          </IconButton>
        ) : null
      }
    >
      {detail.requires.length === 0 ? <p className="px-3 pb-1 text-ink-3">It needs nothing.</p> : null}
      {detail.requires.map((port) => (
        <RequiredPort key={port.key} detail={detail} port={port} />
      ))}
    </Section>
  );
}

function RequiredPort({ detail, port }: { readonly detail: ElementDetail; readonly port: Port }) {
  const show = useStore((state) => state.show);
  const [open, setOpen] = useState(port.state !== 'ok');
  const can = detail.can.includes('request.add');
  return (
    <div
      data-testid="required-port"
      data-request={can ? port.key : undefined}
      className="border-t border-line-soft first-of-type:border-t-0"
    >
      <div className="flex min-h-8 items-center gap-2 px-3">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 items-center gap-1 text-left"
        >
          <ChevronRight
            size={13}
            className={classes('shrink-0 text-ink-3 transition-transform', open && 'rotate-90')}
          />
          <span className="truncate font-mono text-xs">{port.name}</span>
          <span className="min-w-0 flex-1 truncate pl-1 text-ink-2">
            {port.type}
            {port.class === undefined ? '' : ` · ${port.class}`}
          </span>
        </button>
        <PortState port={port} />
      </div>
      {open ? (
        <div className="flex flex-col gap-2 px-3 pb-3 pl-7">
          {port.reason === undefined ? null : <p className="text-xs text-ink-3">{port.reason}</p>}
          {port.candidates.length > 1 ? (
            <p className="text-xs text-ink-2">
              Could be answered by{' '}
              {port.candidates.map((id) => (
                <span key={id} className="mr-1.5">
                  <ElementLink id={id} />
                </span>
              ))}
            </p>
          ) : null}
          <ParamForm element={detail.view.id} port={port} editable={detail.can.includes('request.set-param')} />
          {port.outputsUsed.length > 0 ? (
            <p className="text-xs text-ink-2">
              Uses <span className="font-mono">{port.outputsUsed.join(', ')}</span>
            </p>
          ) : null}
          {can ? (
            <div className="flex gap-4">
              <button
                type="button"
                className="inline-flex items-center gap-1.5 text-xs text-ink-3 hover:text-ink"
                onClick={() => show({ name: 'rename-request', element: detail.view.id, port: port.key })}
              >
                <Pencil size={12} /> Rename…
              </button>
              <button
                type="button"
                className="inline-flex items-center gap-1.5 text-xs text-ink-3 hover:text-error"
                onClick={() => void perform(callOf('request.remove', { element: detail.view.id, port: port.key }))}
              >
                <Trash2 size={12} /> Remove this request
              </button>
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function PortState({ port }: { readonly port: Port }) {
  if (port.state === 'ambiguous') return <Chip tone="warning">several answer</Chip>;
  if (port.state === 'unknown') return <Chip tone="unknown">not checked</Chip>;
  if (port.answeredBy === undefined) return <Chip tone="error">no API</Chip>;
  return (
    <Chip tone={port.state === 'broken' ? 'error' : 'ok'} className="max-w-36">
      <ElementLink id={port.answeredBy} />
      {port.state === 'broken' ? ' ✕' : ' ✓'}
    </Chip>
  );
}
