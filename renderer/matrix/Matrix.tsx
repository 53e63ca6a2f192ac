import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import type { MatrixView } from '../../shared/metrics/matrix.ts';
import { useJob } from '../state/useJob.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Field.tsx';
import { Working } from '../ui/Working.tsx';
import { EdgeRows } from '../views/EdgeRows.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { type MatrixOrder, ordered, orderTitles } from './orders.ts';

const orders: readonly MatrixOrder[] = ['layered', 'file', 'name', 'busiest'];

/** Who depends on whom, domain by domain; a cell opens the edges that it counts. */
export default function Matrix() {
  const asked = useJob((workspace, job) => workspace.matrix(job));
  const matrix = asked.answer;
  if (!matrix) return <Working asked={asked} what="Counting dependences" />;
  if (matrix.domains.length === 0)
    return (
      <EmptyState icon={<Grid3x3 size={20} />} title="No domain yet">
        Select elements on the canvas and make a domain of them: then this shows who depends on whom.
      </EmptyState>
    );
  return (
    <div className="flex h-full flex-col">
      <Working asked={asked} what="Counting dependences" />
      <div className="min-h-0 flex-1">
        <Counted matrix={matrix} />
      </div>
    </div>
  );
}

function Counted({ matrix }: { readonly matrix: MatrixView }) {
  const [order, setOrder] = useState<MatrixOrder>('layered');
  const [chosen, setChosen] = useState<{ readonly from: string; readonly to: string } | undefined>(undefined);
  const cell = matrix.cells.find(({ from, to }) => from === chosen?.from && to === chosen.to);
  return (
    <div className="flex h-full min-h-0">
      <div className="min-w-0 flex-1 overflow-auto p-5">
        <div className="mb-3 flex items-center gap-3">
          <h2 className="text-lg font-semibold whitespace-nowrap">Who depends on whom</h2>
          <span className="text-xs whitespace-nowrap text-ink-3">A row uses a column.</span>
          <span className="flex-1" />
          <Select
            aria-label="Order"
            className="!w-56"
            value={order}
            onChange={(event) => setOrder(orders.find((one) => one === event.target.value) ?? order)}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {orderTitles[one]}
              </option>
            ))}
          </Select>
        </div>
        <MatrixTable matrix={matrix} names={ordered(matrix, order)} chosen={chosen} onChoose={setChosen} />
        <p className="mt-3 max-w-[70ch] text-xs text-ink-3">
          The diagonal holds edges that stay inside. Sorted by users before what they use, an edge below the diagonal
          closes a circle.
          {matrix.knots.map((knot) => (
            <span key={knot.join()} className="mt-1 block text-error">
              Knot: {knot.join(' ⇄ ')}
            </span>
          ))}
        </p>
      </div>
      {chosen ? (
        <aside aria-label="Edges of the cell" className="w-80 shrink-0 overflow-auto border-l border-line bg-panel">
          <header className="border-b border-line p-3">
            <p className="font-semibold">
              {chosen.from} → {chosen.to}
            </p>
            <p className="text-xs text-ink-3">
              {cell?.edges.length ?? 0} {cell?.edges.length === 1 ? 'edge' : 'edges'}
            </p>
          </header>
          {cell ? <EdgeRows ids={cell.edges} /> : <p className="p-3 text-ink-3">Nothing here depends on that.</p>}
        </aside>
      ) : null}
    </div>
  );
}
