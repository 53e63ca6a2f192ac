import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { WithCode } from '../ui/WithCode.tsx';
import { will, willNot } from './touches.ts';

/** What Entresol will and will not touch, side by side. */
export function Touches() {
  return (
    <div className="grid grid-cols-2 gap-4 max-[760px]:grid-cols-1">
      <List title="It will" lines={will} icon={<Check size={15} className="text-ok" />} />
      <List title="It will not" lines={willNot} icon={<X size={15} className="text-error" />} />
    </div>
  );
}

function List({
  title,
  lines,
  icon,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly icon: ReactNode;
}) {
  return (
    <section aria-label={title} className="rounded-lg border border-line bg-panel p-4">
      <h2 className="mb-2.5 font-semibold">{title}</h2>
      <ul className="grid gap-2.5">
        {lines.map((line) => (
          <li key={line} className="flex gap-2.5 leading-5">
            <span className="mt-[3px] shrink-0">{icon}</span>
            <span>
              <WithCode text={line} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
