import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { Chip } from '../ui/Chip.tsx';
import { EdgeList } from './EdgeList.tsx';
import { PartList } from './PartList.tsx';
import { Provides } from './Provides.tsx';
import { Requires } from './Requires.tsx';
import { Section } from './Section.tsx';
import { WireList } from './WireList.tsx';

/** The contract of an element: what it needs, offers, is made of, and is joined to. */
export function ContractTab({ detail }: { readonly detail: ElementDetail }) {
  return (
    <>
      {detail.description === undefined ? null : <p className="px-3 pt-2.5 pb-1 text-ink-2">{detail.description}</p>}
      <Requires detail={detail} />
      {detail.provides.map((port) => (
        <Provides key={port.key} detail={detail} port={port} />
      ))}
      {detail.versions.length === 0 ? null : (
        <Section title="Versions">
          <p className="flex flex-wrap gap-1.5 px-3 pb-1">
            {detail.versions.map((version) => (
              <Chip key={version.name} tone={version.deprecated ? 'warning' : version.served ? 'plain' : 'unknown'}>
                <span className="font-mono">{version.name}</span>
                {version.storage ? 'stored' : ''}
                {version.served ? '' : ' not served'}
                {version.deprecated ? ' deprecated' : ''}
              </Chip>
            ))}
          </p>
        </Section>
      )}
      <PartList detail={detail} />
      <WireList detail={detail} />
      <EdgeList title="Leads to" edges={detail.outgoing} end="to" />
      <EdgeList title="Used by" edges={detail.incoming} end="from" />
      <Section title="Identity">
        <dl className="grid grid-cols-[88px_1fr] gap-x-3 gap-y-1 px-3 pb-1 text-xs">
          <dt className="text-ink-3">API version</dt>
          <dd className="truncate font-mono">{detail.apiVersion}</dd>
          <dt className="text-ink-3">Kind</dt>
          <dd className="truncate font-mono">{detail.view.kind}</dd>
          <dt className="text-ink-3">File</dt>
          <dd className="break-all font-mono">{detail.view.file}</dd>
        </dl>
      </Section>
    </>
  );
}
