import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ShortcutList } from '../app/ShortcutList.tsx';
import { Touches } from '../app/Touches.tsx';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { findPages } from './findPages.ts';
import { HelpText } from './HelpText.tsx';
import { type HelpPage, helpPages } from './pages.ts';

/** The help: all pages on the left, found by any of their words; the one that is read on the right. */
export default function Help({ page = 'touches' }: { readonly page?: string }) {
  const close = useStore((state) => state.close);
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(page);
  const reading = useRef<HTMLElement>(null);
  const found = findPages(helpPages, asked);
  const shown = helpPages.find(({ id }) => id === open) ?? helpPages[0];
  const groups = Map.groupBy(found, ({ group }) => group);
  const read = (id: string) => {
    setOpen(id);
    reading.current?.scrollTo({ top: 0 });
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = found[Math.max(0, found.findIndex(({ id }) => id === open) + step)];
    if (next) read(next.id);
  };
  return (
    <Dialog title="Help" onClose={close} size="large">
      <div className="grid h-full min-h-0 grid-cols-[minmax(160px,280px)_minmax(0,1fr)]">
        <nav aria-label="Pages" className="flex min-h-0 flex-col border-r border-line" onKeyDown={keys}>
          <label className="m-2 flex h-7 shrink-0 items-center gap-2 rounded-md border border-line px-2 text-ink-3 focus-within:border-accent">
            <Search size={14} />
            <input
              value={asked}
              onChange={(event) => {
                setAsked(event.target.value);
                const [first] = findPages(helpPages, event.target.value);
                if (event.target.value.trim() !== '' && first) read(first.id);
              }}
              placeholder="Search the help"
              aria-label="Search the help"
              className="min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink-3"
            />
          </label>
          <div className="min-h-0 flex-1 overflow-auto px-2 pb-2">
            {found.length === 0 ? <p className="p-2 text-ink-2">No page speaks of that.</p> : null}
            {[...groups].map(([group, pages]) => (
              <section key={group} aria-label={group} className="mb-2">
                <h3 className="px-2 py-1 text-xs font-semibold text-ink-3">{group}</h3>
                {pages.map((each) => (
                  <PageButton key={each.id} page={each} isOpen={each.id === shown?.id} onOpen={read} />
                ))}
              </section>
            ))}
          </div>
        </nav>
        <article ref={reading} aria-label={shown?.title} className="min-w-0 overflow-auto px-6 py-5">
          {shown === undefined ? null : <Page page={shown} onOpen={read} />}
        </article>
      </div>
    </Dialog>
  );
}

function PageButton({
  page,
  isOpen,
  onOpen,
}: {
  readonly page: HelpPage;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <button
      ref={button}
      type="button"
      aria-current={isOpen ? 'page' : undefined}
      title={page.title}
      onClick={() => onOpen(page.id)}
      className={classes(
        'block h-7 w-full truncate rounded-md px-2 text-left',
        isOpen ? 'bg-accent-soft text-accent' : 'hover:bg-hover',
      )}
    >
      {page.title}
    </button>
  );
}

function Page({ page, onOpen }: { readonly page: HelpPage; readonly onOpen: (id: string) => void }) {
  if (page.id === 'touches') return <Touches />;
  if (page.id === 'keys') return <ShortcutList />;
  return <HelpText id={page.id} text={page.text} onOpen={onOpen} />;
}
