import type { ElementDetail, ElementView } from '../../shared/workspace/snapshot.ts';
import { useDetail } from '../inspector/useDetail.ts';
import { CardBadge } from './CardBadge.tsx';
import { CardIcon } from './CardIcon.tsx';

/** A card from near: its fields, patches and parts in small, on the same room as before. */
export function NearCard({ view }: { readonly view: ElementView }) {
  const detail = useDetail(view.id);
  const rows = detail ? nearRows(detail) : [];
  const room = 2 * Math.floor((view.requires.length + view.provides.length > 0 ? 52 : 40) / 8);
  const hidden = Math.max(0, rows.length - room);
  return (
    <div className="flex h-full flex-col overflow-hidden px-2 py-1 pl-2.5">
      <div className="flex items-center gap-1">
        <CardIcon system={view.system} size={8} />
        <span className="min-w-0 truncate text-[8.5px] leading-[11px] font-semibold">{view.name}</span>
        <span className="min-w-0 flex-1 truncate text-[6.5px] leading-[11px] text-ink-3">{view.title}</span>
        <CardBadge view={view} />
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-2 content-start gap-x-2 overflow-hidden">
        {rows.slice(0, hidden > 0 ? room - 1 : room).map((row) => (
          <div
            key={row.key}
            className="flex min-w-0 gap-1 text-[6.2px] leading-[8px]"
            title={`${row.name} ${row.value}`}
          >
            <span className="shrink-0 truncate font-mono text-ink">{row.name}</span>
            <span className="min-w-0 truncate text-ink-3">{row.value}</span>
          </div>
        ))}
        {hidden > 0 ? <div className="text-[6.2px] leading-[8px] text-ink-3">+{hidden + 1} more</div> : null}
      </div>
    </div>
  );
}

interface NearRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

function nearRows(detail: ElementDetail): readonly NearRow[] {
  const inputs = detail.provides.flatMap((port) =>
    (port.inputs ?? []).map((input) => ({
      key: `i${port.key}${input.path.join('.')}`,
      name: `${'  '.repeat(input.depth)}${input.name}${input.required ? '*' : ''}`,
      value: input.type,
    })),
  );
  const needs = detail.requires.map((port) => ({
    key: `r${port.key}`,
    name: port.name,
    value: `${port.type}${Object.keys(port.params).length > 0 ? ` ${JSON.stringify(port.params)}` : ''}`,
  }));
  const parts = detail.parts.map((part, index) => ({ key: `p${index}`, name: part.name, value: part.kind }));
  const wires = detail.wires.map((wire, index) => ({ key: `w${index}`, name: wire.from, value: `→ ${wire.to}` }));
  return [...needs, ...inputs, ...parts, ...wires];
}
