import { CountedTip } from '../metrics/CountedTip.tsx';
import { columns } from '../metrics/columns.ts';
import { Tip } from '../ui/Tip.tsx';
import type { Warmth } from './heat.ts';

/** The number behind a domain's colour; under the pointer it tells its formula and the very edges that it counts. */
export function WarmthText({ warm: { text, counted } }: { readonly warm: Warmth }) {
  const column = columns.find(({ id }) => id === counted?.column);
  const number = <span className="text-ink"> · {text}</span>;
  if (!counted || !column) return number;
  return <Tip label={<CountedTip group={counted.group} column={column} />}>{number}</Tip>;
}
