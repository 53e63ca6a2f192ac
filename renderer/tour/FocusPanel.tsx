import { ArrowDown, ArrowUp, Copy, X } from 'lucide-react';
import type { ElementId } from '../../shared/graph/element.ts';
import { follow, type PathStep } from '../../shared/graph/follow.ts';
import { pathEnd } from '../../shared/graph/pathEnd.ts';
import { ElementLink } from '../inspector/ElementLink.tsx';
import type { Focus } from '../state/designSlice.ts';
import { useStore } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { followFrom } from './followFrom.ts';

/** The golden path as text: step by step down to infrastructure, or up to those who lean on it. */
export function FocusPanel() {
  const focus = useStore((state) => state.focus);
  const presenting = useStore((state) => state.presenting);
  return focus && !presenting ? <Path focus={focus} /> : null;
}

function Path({ focus: { start, way } }: { readonly focus: Focus }) {
  const edges = useStore((state) => state.edges);
  const elements = useStore((state) => state.elements);
  const setFocus = useStore((state) => state.setFocus);
  const tell = useStore((state) => state.tell);
  const steps = follow(edges.values(), start, way);
  const name = (id: ElementId) => elements.get(id)?.name ?? id;
  const end = (id: ElementId, last: boolean) => {
    const element = way === 'down' ? elements.get(id) : undefined;
    return element && pathEnd(element, last);
  };
  const startEnd = end(start, steps.length === 0);
  const copy = async () => {
    const lines = steps.flatMap((step) => [line(step, name), ...endLine(step, end(step.element, step.last))]);
    await navigator.clipboard.writeText([name(start), ...(startEnd ? [startEnd] : []), ...lines].join('\n'));
    tell({ tone: 'info', text: 'Copied the path as text' });
  };
  return (
    <aside
      onKeyDown={(event) => {
        if (event.key === 'Escape') setFocus(undefined);
      }}
      aria-label="Golden path"
      className="absolute top-3 right-3 z-10 flex max-h-[70%] w-80 flex-col rounded-lg border border-line bg-panel shadow-float"
    >
      <header className="flex items-center gap-1 border-b border-line py-1 pr-1 pl-3">
        <b className="min-w-0 flex-1 truncate font-semibold">
          {way === 'down' ? 'Down from' : 'Up from'} {name(start)}
        </b>
        <IconButton label="Down to infrastructure" active={way === 'down'} onClick={() => followFrom(start, 'down')}>
          <ArrowDown size={14} />
        </IconButton>
        <IconButton label="Up to those who lean on it" active={way === 'up'} onClick={() => followFrom(start, 'up')}>
          <ArrowUp size={14} />
        </IconButton>
        <IconButton label="Copy as text" onClick={() => void copy()}>
          <Copy size={14} />
        </IconButton>
        <IconButton label="Leave the path" keys="escape" onClick={() => setFocus(undefined)}>
          <X size={15} />
        </IconButton>
      </header>
      <ol className="overflow-auto py-1.5">
        {startEnd ? (
          <li className="px-3 py-1">
            <End words={startEnd} />
          </li>
        ) : steps.length === 0 ? (
          <li className="px-3 py-1 text-ink-3">
            {way === 'down' ? 'It asks for nothing here.' : 'Nobody here leans on it.'}
          </li>
        ) : null}
        {steps.map((step) => (
          <li
            key={step.element}
            data-testid="path-step"
            className="px-3 py-1"
            style={{ paddingLeft: 12 + (step.depth - 1) * 14 }}
          >
            <span className="flex items-baseline gap-1.5">
              <span className="shrink-0 text-xs text-ink-3">{step.edge.type}</span>
              <ElementLink id={step.element} />
            </span>
            <span className="block text-xs break-words text-ink-3">{step.edge.reason}</span>
            <End words={end(step.element, step.last)} />
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Why the path goes no further, where it should. */
function End({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <span className="block text-xs break-words text-warning">{words}</span>;
}

function endLine({ depth }: PathStep, words: string | undefined): readonly string[] {
  return words === undefined ? [] : [`${'  '.repeat(depth + 1)}${words}`];
}

function line({ depth, edge, element }: PathStep, name: (id: ElementId) => string): string {
  return `${'  '.repeat(depth)}${edge.type} ${name(element)}: ${edge.reason}`;
}
