import type { ReactNode } from 'react';
import { counted } from '../../shared/finding/print/report.ts';
import type { Aspect } from '../../shared/offer/aspects.ts';
import type { AspectKept, EngineComparison } from '../../shared/offer/compareOffers.ts';
import type { OfferComparison } from '../../shared/workspace/api.ts';
import { Chip } from '../ui/Chip.tsx';
import { classes } from '../ui/classes.ts';
import { SystemIcon } from '../ui/SystemIcon.tsx';
import { type Standing, standingOf } from './nextStep.ts';

const aspectRows: readonly { readonly aspect: Aspect; readonly label: string }[] = [
  { aspect: 'inputs', label: 'Inputs' },
  { aspect: 'required', label: 'Required inputs' },
  { aspect: 'constraints', label: 'Limits and choices' },
  { aspect: 'defaults', label: 'Defaults' },
  { aspect: 'outputs', label: 'Outputs' },
  { aspect: 'secrets', label: 'Secret outputs' },
  { aspect: 'versions', label: 'Versions' },
];

const standings: Readonly<Record<Standing, string | undefined>> = {
  answers: 'answers now',
  offers: 'offers it',
  could: undefined,
};

/** Rows by which engines differ, a column for each engine; a column is chosen by its head. */
export function ComparisonTable({
  comparison,
  chosen,
  onChoose,
}: {
  readonly comparison: OfferComparison;
  readonly chosen: string;
  readonly onChoose: (system: string) => void;
}) {
  const { engines } = comparison;
  const row = (label: string, title: string, cell: (engine: EngineComparison) => ReactNode) => (
    <tr key={label} className="border-t border-line-soft">
      <th scope="row" title={title} className="sticky left-0 bg-panel px-3 text-left font-normal text-ink-2">
        {label}
      </th>
      {engines.map((engine) => (
        <td
          key={engine.system}
          className={classes('h-6 px-2 text-center', engine.system === chosen ? 'bg-accent-soft' : '')}
        >
          {cell(engine)}
        </td>
      ))}
    </tr>
  );
  return (
    <div className="overflow-x-auto">
      <table data-testid="comparison" className="w-full border-collapse text-xs whitespace-nowrap">
        <thead>
          <tr>
            <th className="sticky left-0 bg-panel px-3 text-left font-normal text-ink-3">of this API</th>
            {engines.map((engine) => (
              <th
                key={engine.system}
                scope="col"
                className={classes('p-0 font-normal', engine.system === chosen ? 'bg-accent-soft' : '')}
              >
                <button
                  type="button"
                  aria-pressed={engine.system === chosen}
                  title={engine.title}
                  className="flex h-14 w-full flex-col items-center justify-center gap-1 px-2 hover:bg-hover"
                  onClick={() => onChoose(engine.system)}
                >
                  <span className="flex items-center gap-1.5 font-semibold text-ink">
                    <SystemIcon system={engine.system} size={13} />
                    {engine.systemTitle}
                  </span>
                  <StandingChip standing={standingOf(comparison, engine.system)} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aspectRows.map(({ aspect, label }) =>
            row(label, 'How much of it the engine can state', (engine) => <Share share={engine.aspects[aspect]} />),
          )}
          {row('Developers see', 'Inputs that they may set and outputs that they read', (engine) => (
            <>{engine.developerFields} fields</>
          ))}
          {row(
            'Platform team states',
            'What stays behind the API, and how much of it has to be filled in',
            (engine) => (
              <>
                {counted(engine.platformFields, 'thing')}, {engine.fillIns} to fill in
              </>
            ),
          )}
          {row('Takes', 'Files and lines that it is written in', (engine) => (
            <>
              {counted(engine.fileCount, 'file')}, {engine.lineCount} lines
            </>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StandingChip({ standing }: { readonly standing: Standing }) {
  const text = standings[standing];
  return text === undefined ? null : <Chip tone={standing === 'answers' ? 'ok' : 'plain'}>{text}</Chip>;
}

function Share({ share: { kept, of } }: { readonly share: AspectKept }) {
  if (of === 0) return <span className="text-ink-3">–</span>;
  const tone = kept === of ? 'text-ok' : kept === 0 ? 'text-error' : 'text-warning';
  const words = kept === of ? 'all' : kept === 0 ? 'none' : `${kept} of ${of}`;
  return <span className={tone}>{kept === of || kept === 0 ? `${words} (${kept}/${of})` : words}</span>;
}
