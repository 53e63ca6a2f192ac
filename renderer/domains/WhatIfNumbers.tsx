import type { FindingBrief, GroupChange, WhatIfView } from '../../shared/metrics/whatIf.ts';
import { columns, shown } from '../metrics/columns.ts';
import { classes } from '../ui/classes.ts';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';

const told = columns.filter(({ id }) => ['afferent', 'efferent', 'instability', 'cohesion'].includes(id));

/** What a move would do: numbers of the domains that change, before and after, and findings that come and go. */
export function WhatIfNumbers({ change }: { readonly change: WhatIfView }) {
  const before = change.modularity.before.toFixed(2);
  const after = change.modularity.after.toFixed(2);
  return (
    <>
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-ink-3">
            <th className="text-left font-medium">Domain</th>
            {told.map((column) => (
              <th key={column.id} className="pl-3 text-right font-medium">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {change.domains.map((one) => (
            <Row key={one.before.name} change={one} />
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-ink-2">
        Modularity {before === after ? after : `${before} → `}
        {before === after ? null : <b>{after}</b>}
      </p>
      <Findings title="appear" look="text-error" findings={change.appear} />
      <Findings title="vanish" look="text-ok" findings={change.vanish} />
      {change.appear.length + change.vanish.length === 0 ? (
        <p className="mt-1 text-ink-3">No finding comes or goes.</p>
      ) : null}
    </>
  );
}

function Row({ change: { before, after } }: { readonly change: GroupChange }) {
  return (
    <tr>
      <th className="max-w-36 truncate py-0.5 text-left font-medium">{before.name}</th>
      {told.map((column) => {
        const [from, to] = [shown(column, before), shown(column, after)];
        return (
          <td key={column.id} className="py-0.5 pl-3 text-right whitespace-nowrap">
            {from === to ? (
              <span className="text-ink-3">{from}</span>
            ) : (
              <>
                <span className="text-ink-3">{from} → </span>
                <b className="font-semibold">{to}</b>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Findings({
  title,
  look,
  findings,
}: {
  readonly title: string;
  readonly look: string;
  readonly findings: readonly FindingBrief[];
}) {
  if (findings.length === 0) return null;
  return (
    <div className="mt-1.5">
      <p className={classes('font-medium', look)}>
        {findings.length} {title}
      </p>
      <ul>
        {findings.slice(0, 4).map((finding) => (
          <li key={`${finding.code} ${finding.message}`} className="flex gap-1.5 text-ink-2">
            <span className="mt-0.5 shrink-0 [&>svg]:size-3">
              <SeverityIcon mark={finding.severity} />
            </span>
            <span className="line-clamp-2">{finding.message}</span>
          </li>
        ))}
      </ul>
      {findings.length > 4 ? <p className="text-ink-3">and {findings.length - 4} more</p> : null}
    </div>
  );
}
