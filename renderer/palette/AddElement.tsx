import { useState } from 'react';
import { type Layer, layers, layerTitles } from '../../shared/graph/element.ts';
import type { PendingJoin } from '../state/dialogSlice.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SystemIcon } from '../ui/SystemIcon.tsx';
import { TemplateForm } from './TemplateForm.tsx';

/** What can be added, by lane; a choice leads to its short form. */
export function AddElement({
  layer,
  template,
  pending,
  type = pending?.type,
  domain,
}: {
  readonly layer?: Layer;
  readonly template?: string;
  readonly pending?: PendingJoin;
  readonly type?: string;
  readonly domain?: string;
}) {
  const palette = useStore((state) => state.palette);
  const close = useStore((state) => state.close);
  const [chosen, setChosen] = useState(template);
  const [text, setText] = useState('');
  const entry = palette.find((each) => each.id === chosen);
  if (entry) {
    return (
      <TemplateForm
        entry={entry}
        {...(template === undefined ? { onBack: () => setChosen(undefined) } : {})}
        {...(pending === undefined ? {} : { pending })}
        {...(type === undefined ? {} : { type })}
        {...(domain === undefined ? {} : { domain })}
      />
    );
  }
  const wanted = text.trim().toLowerCase();
  const fits = palette.filter(
    (each) =>
      (layer === undefined || each.layer === layer) &&
      `${each.title} ${each.systemTitle} ${each.description}`.toLowerCase().includes(wanted),
  );
  return (
    <Dialog
      title={type === undefined ? 'Add an element' : `Add what offers ${type}`}
      description={
        layer === undefined
          ? 'It is written as a file of its own, in the words of its system.'
          : `To the lane ${layerTitles[layer]}`
      }
      onClose={close}
    >
      <div className="p-3 pb-1">
        <input
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const first = fits[0];
            if (event.key !== 'Enter' || !first) return;
            // The form that opens must not take this Enter for its own.
            event.preventDefault();
            setChosen(first.id);
          }}
          placeholder="Promise, composition, workload…"
          aria-label="Filter what can be added"
          className="h-8 w-full rounded-md border border-line bg-bg px-2.5 outline-none placeholder:text-ink-3 focus:border-accent"
        />
      </div>
      {fits.length === 0 ? (
        <p className="p-6 text-center text-ink-2">
          Nothing of that name can be added{layer === undefined ? '' : ' to this lane'}.
        </p>
      ) : null}
      {layers.map((each) => {
        const entries = fits.filter((one) => one.layer === each);
        if (entries.length === 0) return null;
        return (
          <section key={each} className="px-3 pb-2">
            <h3 className="py-1.5 text-[11.5px] font-semibold text-ink-3">{layerTitles[each]}</h3>
            <ul className="grid grid-cols-2 gap-1.5">
              {entries.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    onClick={() => setChosen(one.id)}
                    className="flex h-full w-full items-start gap-2.5 rounded-lg border border-line px-2.5 py-2 text-left hover:border-accent hover:bg-hover"
                  >
                    <SystemIcon system={one.system} size={18} />
                    <span className="min-w-0">
                      <span className="block font-medium">{one.title}</span>
                      <span className="line-clamp-2 text-xs text-ink-3">{one.description}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Dialog>
  );
}
