import { memo } from 'react';
import type { ElementView, PortView } from '../../shared/workspace/snapshot.ts';
import { classes } from '../ui/classes.ts';
import { CARD_WIDTH, portText } from './cardText.ts';
import { startJoin } from './joinDrag.ts';
import { portOffset } from './ports.ts';

const looks: Readonly<Record<PortView['state'], string>> = {
  ok: 'border-[var(--edge)]',
  broken: 'border-error bg-error-soft',
  unknown: 'border-unknown border-dashed',
  ambiguous: 'border-warning bg-warning-soft',
};

/** Side of the square that takes the pointer of a port. */
const PORT = 16;

/** The ports of a card: what it offers stands above, what it needs below. Dragging from a port draws an edge. */
export const CardPorts = memo(function CardPorts({ view }: { readonly view: ElementView }) {
  return (
    <>
      {view.provides.map((port, index) => (
        <Port
          key={port.key}
          view={view}
          port={port}
          side="provides"
          left={portOffset(index, view.provides.length, CARD_WIDTH)}
        />
      ))}
      {view.requires.map((port, index) => (
        <Port
          key={port.key}
          view={view}
          port={port}
          side="requires"
          left={portOffset(index, view.requires.length, CARD_WIDTH)}
        />
      ))}
      {view.layer === 'app' ? <NewRequest view={view} /> : null}
    </>
  );
});

/** The port that is not there yet: dragging from it to a platform API asks for that API. */
function NewRequest({ view }: { readonly view: ElementView }) {
  const taken = view.requires.length;
  const left = taken === 0 ? 20 : portOffset(taken - 1, taken, CARD_WIDTH) + 20;
  return (
    <span
      data-testid="new-request"
      title="Drag to a platform API to ask for it"
      style={{ left: Math.min(left, CARD_WIDTH - 28) - PORT / 2 }}
      onPointerDown={(event) => startJoin(event, { element: view.id, port: '', type: '', role: 'requires' })}
      className="nodrag nopan absolute invisible -bottom-2 flex size-4 cursor-crosshair items-center justify-center group-hover/card:visible"
    >
      <i className="flex size-3 items-center justify-center rounded-full border border-accent bg-panel text-[10px] leading-none text-accent not-italic">
        +
      </i>
    </span>
  );
}

function Port({
  view,
  port,
  side,
  left,
}: {
  readonly view: ElementView;
  readonly port: PortView;
  readonly side: 'provides' | 'requires';
  readonly left: number;
}) {
  return (
    <span
      data-testid={`port-${side}`}
      data-port={port.key}
      title={portTitle(port, side)}
      style={{ left: left - PORT / 2 }}
      onPointerDown={(event) => startJoin(event, { element: view.id, port: port.key, type: port.type, role: side })}
      className={classes(
        'nodrag nopan absolute flex size-4 cursor-crosshair items-center justify-center rounded-full hover:[&>i]:scale-150',
        side === 'provides' ? '-top-2' : '-bottom-2',
      )}
    >
      <i
        className={classes('block size-2 rounded-full border-[1.5px] bg-panel transition-transform', looks[port.state])}
      />
    </span>
  );
}

function portTitle(port: PortView, role: 'provides' | 'requires'): string {
  const what = `${role === 'provides' ? 'Offers' : 'Needs'} ${portText(port)}${port.version === undefined ? '' : ` ${port.version}`}`;
  const name = port.name === port.type ? '' : ` as ${port.name}`;
  const state = { ok: '', broken: ': broken', unknown: ': not checked', ambiguous: ': several could answer' }[
    port.state
  ];
  return `${what}${name}${state}`;
}
