import { ArrowRight } from 'lucide-react';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { classes } from '../ui/classes.ts';
import { Section } from './Section.tsx';
import { showRange } from './showRange.ts';

const looks = { ok: 'text-ok', broken: 'text-error', unknown: 'text-unknown' } as const;
const words = { ok: 'typed', broken: 'broken', unknown: 'not checked' } as const;

/** The values that are passed inside an element, with what typing them found. */
export function WireList({ detail }: { readonly detail: ElementDetail }) {
  if (detail.wires.length === 0) return null;
  const groups = Map.groupBy(detail.wires, (wire) => wire.part ?? '');
  return (
    <Section title={`Patches ${detail.wires.length}`}>
      {[...groups].map(([part, wires]) => (
        <div key={part} className="pb-1">
          {part === '' ? null : <h4 className="px-3 pt-1 text-xs text-ink-3">{part}</h4>}
          <ul>
            {wires.map((wire) => (
              <li key={wire.path.join('.')}>
                <button
                  type="button"
                  onClick={() => showRange(detail.view.file, wire.range)}
                  title={`${wire.from} → ${wire.to}: ${words[wire.state]}${wire.via === undefined ? '' : `, via ${wire.via}`}`}
                  className="grid min-h-6 w-full grid-cols-[minmax(0,1fr)_14px_minmax(0,1fr)_auto] items-center gap-1.5 px-3 text-left font-mono text-[11px] hover:bg-hover"
                >
                  <span className="truncate [direction:rtl] text-left">
                    <bdi>{wire.from}</bdi>
                  </span>
                  <ArrowRight size={11} className={looks[wire.state]} aria-label={words[wire.state]} />
                  <span className="truncate [direction:rtl] text-left">
                    <bdi>{wire.to}</bdi>
                  </span>
                  <span
                    className={classes(
                      'font-sans text-[10.5px]',
                      wire.state === 'ok' ? 'text-ink-3' : looks[wire.state],
                    )}
                  >
                    {wire.state === 'ok' ? (wire.via ?? '') : words[wire.state]}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
