import { ArrowUpFromLine, Circle, CircleCheck, Compass, PanelsTopLeft, Split } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import type { StartId, StartStep, StartView } from '../../shared/starts/start.ts';
import { ElementLink } from '../inspector/ElementLink.tsx';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { act } from './act.ts';

const patterns: readonly {
  readonly id: StartId;
  readonly title: string;
  readonly lead: string;
  readonly icon: ReactNode;
  readonly nothing: string;
}[] = [
  {
    id: 'portal',
    title: 'From a portal',
    lead: 'People see a catalogue and forms. Which platform APIs are still missing behind them?',
    icon: <PanelsTopLeft size={18} />,
    nothing: 'No portal is in this folder. Its catalogue entries and templates would be read here.',
  },
  {
    id: 'middle',
    title: 'From the middle',
    lead: 'There are platform APIs. Who answers each of them, and who asks?',
    icon: <Split size={18} />,
    nothing: 'No platform API is in this folder, and nobody asks for one.',
  },
  {
    id: 'below',
    title: 'From below',
    lead: 'There is infrastructure. What of it is worth offering as an API?',
    icon: <ArrowUpFromLine size={18} />,
    nothing: 'Nothing that runs here stands without an API: no module, no managed resource.',
  },
];

/** The guided starts: three ways into a platform, each with steps that the files themselves tick. */
export default function Starts() {
  const starts = useAsked('starts', (workspace) => workspace.starts());
  return starts ? <Guide starts={starts} /> : <EmptyState title="Looking around…" />;
}

function Guide({ starts }: { readonly starts: readonly StartView[] }) {
  // Begins where most is to do; a step that is done must not lead away from there.
  const [chosen, setChosen] = useState(() => starts.toSorted((a, b) => open(b) - open(a))[0]?.id);
  return (
    <Tabs.Root
      orientation="vertical"
      value={chosen ?? 'middle'}
      onValueChange={(value) => setChosen(patterns.find(({ id }) => id === value)?.id)}
      className="mx-auto grid max-w-[1120px] grid-cols-[264px_minmax(0,1fr)] gap-6 p-5 max-[900px]:grid-cols-1"
    >
      <div>
        <h2 className="mb-1 flex items-center gap-2 text-lg font-semibold">
          <Compass size={18} className="text-accent" /> Where do you begin?
        </h2>
        <p className="mb-3 text-ink-2">
          A platform is built from one of three sides. The steps follow from your files.
        </p>
        <Tabs.List aria-label="Guided starts" className="grid gap-2">
          {patterns.map(({ id, title, lead, icon }) => {
            const start = starts.find((one) => one.id === id);
            return (
              <Tabs.Trigger
                key={id}
                value={id}
                className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 rounded-lg border border-line bg-panel p-3 text-left hover:border-line-strong data-[state=active]:border-accent data-[state=active]:bg-accent-soft"
              >
                <span className="text-ink-2">{icon}</span>
                <span className="font-semibold">{title}</span>
                <span className="col-start-2 text-xs text-ink-2">{lead}</span>
                <span className="col-start-2 mt-1 text-xs text-ink-2">{start ? standing(start) : null}</span>
              </Tabs.Trigger>
            );
          })}
        </Tabs.List>
      </div>
      {patterns.map(({ id, title, nothing }) => (
        <Tabs.Content key={id} value={id} aria-label={title} className="min-w-0 focus-visible:outline-none">
          <Steps steps={starts.find((one) => one.id === id)?.steps ?? []} nothing={nothing} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

function Steps({ steps, nothing }: { readonly steps: readonly StartStep[]; readonly nothing: string }) {
  if (steps.length === 0)
    return <p className="rounded-lg border border-dashed border-line p-6 text-center text-ink-2">{nothing}</p>;
  return (
    <ol className="overflow-hidden rounded-lg border border-line bg-panel">
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step: { title, why, elements, done, act: next } }: { readonly step: StartStep }) {
  const [first] = elements;
  const select = useStore((state) => state.select);
  const setCentre = useStore((state) => state.setCentre);
  return (
    <li
      data-testid="start-step"
      data-done={done}
      className="grid grid-cols-[18px_minmax(0,1fr)_auto] items-start gap-x-2.5 border-b border-line-soft px-3 py-2.5 last:border-b-0"
    >
      {done ? (
        <CircleCheck size={16} aria-label="Done" className="mt-0.5 text-ok" />
      ) : (
        <Circle size={16} aria-label="To do" className="mt-0.5 text-ink-3" />
      )}
      <div className="min-w-0">
        <p className="font-medium break-words">{title}</p>
        <p className="text-xs break-words text-ink-2">{why}</p>
        {elements.length === 1 && first !== undefined ? (
          <p className="mt-0.5 text-xs">
            <ElementLink id={first} />
          </p>
        ) : (
          <button
            type="button"
            className="mt-0.5 text-xs text-accent hover:underline"
            onClick={() => {
              setCentre('canvas');
              select(elements, true);
            }}
          >
            Show the {elements.length} on the canvas
          </button>
        )}
      </div>
      {next ? <Button onClick={() => act(next)}>{next.label}</Button> : null}
    </li>
  );
}

function open({ steps }: StartView): number {
  return steps.filter(({ done }) => !done).length;
}

function standing(start: StartView): string {
  const left = open(start);
  if (start.steps.length === 0) return 'Nothing to begin from';
  return left === 0 ? `All ${start.steps.length} done` : `${left} of ${start.steps.length} to do`;
}
