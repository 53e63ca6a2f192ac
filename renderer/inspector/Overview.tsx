import { Ellipsis, Plus } from 'lucide-react';
import { layers, layerTitles } from '../../shared/graph/element.ts';
import { camera } from '../canvas/camera.ts';
import { domainEntries } from '../domains/domainEntries.ts';
import { sortedFindings } from '../state/findings.ts';
import { useStore } from '../state/store.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { Section } from './Section.tsx';

/** The whole blueprint, when nothing is selected: how much there is, in which domains, and what is wrong most often. */
export function Overview() {
  const summary = useStore((state) => state.summary);
  const elements = useStore((state) => state.elements);
  const domains = useStore((state) => state.domains);
  const findings = sortedFindings(useStore((state) => state.findings));
  const select = useStore((state) => state.select);
  const filter = useStore((state) => state.filterProblems);
  const show = useStore((state) => state.show);
  const change = useStore((state) => state.change);
  const byCode = Map.groupBy(findings, (finding) => finding.code);
  const worst = [...byCode].sort((a, b) => b[1].length - a[1].length).slice(0, 8);
  return (
    <div className="h-full overflow-auto">
      <header className="border-b border-line p-3">
        <p className="text-xs text-ink-2">Blueprint</p>
        <h2 className="my-0.5 text-lg leading-[22px] font-semibold break-words">{summary?.name}</h2>
        <p className="mt-1.5 flex flex-wrap gap-1">
          {layers.map((layer) => (
            <Chip key={layer}>
              {layerTitles[layer]}{' '}
              {[...elements.values()].filter((view) => view.layer === layer && view.foldedInto === undefined).length}
            </Chip>
          ))}
        </p>
      </header>
      <Section
        title="Domains"
        action={
          <IconButton label="New domain" onClick={() => show({ name: 'add-domain', elements: [] })}>
            <Plus size={15} />
          </IconButton>
        }
      >
        {domains.length === 0 ? (
          <p className="px-3 pb-1 text-ink-3">None yet. Domains say who owns what and what others may use.</p>
        ) : null}
        <ul>
          {domains.map((domain) => (
            <li key={domain.name} className="flex items-center pr-2 hover:bg-hover">
              <button
                type="button"
                className="flex min-h-8 min-w-0 flex-1 items-center gap-2 px-3 text-left"
                onClick={() => {
                  select(domain.elements);
                  camera()?.fit(domain.elements);
                }}
              >
                <span className="min-w-0 flex-1 truncate">
                  {domain.name} <span className="text-ink-3">{domain.owner}</span>
                </span>
                {domain.counts.errors > 0 ? <Chip tone="error">{domain.counts.errors}</Chip> : null}
                {domain.counts.warnings > 0 ? <Chip tone="warning">{domain.counts.warnings}</Chip> : null}
                <span className="text-xs text-ink-3">{domain.elements.length}</span>
              </button>
              <MenuButton
                align="end"
                trigger={
                  <IconButton label={`Actions for ${domain.name}`}>
                    <Ellipsis size={15} />
                  </IconButton>
                }
                entries={domainEntries(domain, domains)}
              />
            </li>
          ))}
        </ul>
      </Section>
      {worst.length === 0 ? null : (
        <Section title="Found most often">
          <ul>
            {worst.map(([code, list]) => (
              <li key={code}>
                <button
                  type="button"
                  className="flex min-h-7 w-full items-center gap-2 px-3 text-left hover:bg-hover"
                  onClick={() => {
                    change({ problems: true });
                    filter({ text: code });
                  }}
                >
                  <span className="min-w-0 flex-1 truncate font-mono text-xs">{code}</span>
                  <span className="text-xs text-ink-3">{list.length}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="p-3 text-ink-3">Select an element to see its contract. Drag from a port to draw an edge.</p>
    </div>
  );
}
