import type { EngineComparison } from '../../shared/offer/compareOffers.ts';
import type { Note } from '../../shared/offer/offer.ts';
import { Chip, type Tone } from '../ui/Chip.tsx';

/** What is lost, approximated and carried over, with the reason for each loss. */
export function OfferNotes({ engine }: { readonly engine: EngineComparison }) {
  const { lost, approximated, carried, behind } = engine.result;
  const fillIns = behind.filter((field) => field.fillIn);
  return (
    <section
      aria-label={`What ${engine.systemTitle} makes of it`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      className="min-h-0 overflow-auto border-r border-line pb-3 focus-visible:outline-offset-[-2px]"
    >
      <Notes title="Lost" tone="error" notes={lost} none="Nothing is lost." />
      <Notes title="Approximated" tone="warning" notes={approximated} none="Nothing is approximated." />
      <Notes title="Carried over" tone="ok" notes={carried} none="Nothing is carried over as it is." />
      {fillIns.length === 0 ? null : (
        <>
          <h3 className="px-3 pt-3 pb-1 text-[11.5px] font-semibold text-ink-3">To fill in</h3>
          <ul>
            {fillIns.map(({ file, what }) => (
              <li key={`${file} ${what}`} className="px-3 py-0.5 text-xs">
                {what} <span className="font-mono text-ink-3">{file}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Notes({
  title,
  tone,
  notes,
  none,
}: {
  readonly title: string;
  readonly tone: Tone;
  readonly notes: readonly Note[];
  readonly none: string;
}) {
  return (
    <>
      <h3 className="flex items-center gap-2 px-3 pt-3 pb-1 text-[11.5px] font-semibold text-ink-3">
        {title} {notes.length === 0 ? null : <Chip tone={tone}>{notes.length}</Chip>}
      </h3>
      {notes.length === 0 ? <p className="px-3 text-xs text-ink-3">{none}</p> : null}
      <ul data-testid={`notes-${title.split(' ')[0]?.toLowerCase()}`}>
        {notes.map(({ about, path, what, why }) => (
          <li key={`${about} ${path} ${what}`} className="px-3 py-0.5 text-xs">
            <span className="font-mono">{path === '' ? 'inputs' : path}</span>{' '}
            <span className="text-ink-2">
              {about === 'output' ? 'output, ' : ''}
              {what}
            </span>
            {why === undefined ? null : <p className="pl-3 text-ink-3">{why}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
