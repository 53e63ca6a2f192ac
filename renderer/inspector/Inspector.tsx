import { MousePointerClick } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { layerTitles } from '../../shared/graph/element.ts';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { useStore } from '../state/store.ts';
import type { InspectorTab } from '../state/viewSlice.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ContractTab } from './ContractTab.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { InspectorHead } from './InspectorHead.tsx';
import { Overview } from './Overview.tsx';
import { SelectionSummary } from './SelectionSummary.tsx';
import { SourceTab } from './SourceTab.tsx';
import { useDetail } from './useDetail.ts';

const tabs: readonly { readonly id: InspectorTab; readonly title: string }[] = [
  { id: 'contract', title: 'Contract' },
  { id: 'findings', title: 'Findings' },
  { id: 'source', title: 'Source' },
];

/** What is known of the selection: one element, several, or the whole blueprint when nothing is selected. */
export function Inspector() {
  const selected = useStore((state) => state.selected);
  const one = selected.length === 1 ? selected[0] : undefined;
  const detail = useDetail(one);
  if (selected.length > 1) return <SelectionSummary ids={selected} />;
  if (one === undefined) return <Overview />;
  if (!detail) return <EmptyState icon={<MousePointerClick size={20} />} title="Looking…" />;
  return <ElementInspector detail={detail} />;
}

function ElementInspector({ detail }: { readonly detail: ElementDetail }) {
  const tab = useStore((state) => state.tab);
  const setTab = useStore((state) => state.setTab);
  const count = detail.findings.length;
  return (
    <Tabs.Root
      value={tab}
      onValueChange={(value) => {
        const next = tabs.find((each) => each.id === value);
        if (next) setTab(next.id);
      }}
      className="flex h-full flex-col"
    >
      <InspectorHead detail={detail} layer={layerTitles[detail.view.layer]} />
      <Tabs.List aria-label="About this element" className="flex shrink-0 gap-4 border-b border-line px-3">
        {tabs.map(({ id, title }) => (
          <Tabs.Trigger
            key={id}
            value={id}
            className="h-9 text-ink-2 hover:text-ink data-[state=active]:text-ink data-[state=active]:shadow-[inset_0_-2px_var(--accent)]"
          >
            {title}
            {id === 'findings' && count > 0 ? <span className="ml-1 text-xs text-ink-3">{count}</span> : null}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="contract" className="min-h-0 flex-1 overflow-auto focus-visible:outline-offset-[-2px]">
        <ContractTab detail={detail} />
      </Tabs.Content>
      <Tabs.Content value="findings" className="min-h-0 flex-1 overflow-auto focus-visible:outline-offset-[-2px]">
        <FindingsTab detail={detail} />
      </Tabs.Content>
      <Tabs.Content value="source" className="min-h-0 flex-1 overflow-auto focus-visible:outline-offset-[-2px]">
        <SourceTab detail={detail} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
