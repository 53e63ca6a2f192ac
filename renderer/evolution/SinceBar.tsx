import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ClusterContext } from '../../shared/protocol/cluster.ts';
import type { GitRevisions } from '../../shared/protocol/git.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Select, TextInput } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { type Since, useSince } from './sinceState.ts';

const typed = ':typed';

/** What the APIs are compared with: the saved files, a revision of the repository, or a cluster. */
export function SinceBar({ since, onRefresh }: { readonly since: Since; readonly onRefresh: () => void }) {
  const choose = (next: Since) => useSince.setState({ since: next });
  const revisions = useRevisions();
  const contexts = useContexts(since.kind === 'cluster');
  const [isTyping, setTyping] = useState(false);
  const [text, setText] = useState('');
  const revision = since.kind === 'revision' ? since.revision : 'HEAD';
  const commits = revisions?.commits ?? [];
  const listed =
    revision === 'HEAD' ||
    [...(revisions?.branches ?? []), ...(revisions?.tags ?? []), ...commits.map(({ hash }) => hash)].includes(revision);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="text-ink-2">Compared with</span>
      <Select
        aria-label="Compared with"
        className="!w-auto"
        value={since.kind}
        onChange={(event) => {
          const kind = event.target.value;
          if (kind === 'saved') choose({ kind });
          else if (kind === 'revision') choose({ kind, revision });
          else choose({ kind: 'cluster', context: contexts?.[0]?.id ?? '' });
        }}
      >
        <option value="saved">the saved files</option>
        {revisions === null ? null : <option value="revision">a Git revision</option>}
        <option value="cluster">a cluster</option>
      </Select>
      {since.kind === 'revision' ? (
        <>
          <Select
            aria-label="Revision"
            className="!w-72"
            value={isTyping ? typed : revision}
            onChange={(event) => {
              const { value } = event.target;
              setTyping(value === typed);
              if (value !== typed) choose({ kind: 'revision', revision: value });
            }}
          >
            <option value="HEAD">HEAD: the last commit</option>
            {listed ? null : <option value={revision}>{revision}</option>}
            <Group label="Branches" names={revisions?.branches ?? []} />
            <Group label="Tags" names={revisions?.tags ?? []} />
            {commits.length === 0 ? null : (
              <optgroup label="Commits">
                {commits.map(({ hash, short, date, subject }) => (
                  <option key={hash} value={hash}>
                    {`${short} · ${date.slice(0, 10)} · ${subject}`}
                  </option>
                ))}
              </optgroup>
            )}
            <option value={typed}>Another…</option>
          </Select>
          {isTyping ? (
            <form
              className="flex gap-2"
              onSubmit={(event) => {
                event.preventDefault();
                setTyping(false);
                choose({ kind: 'revision', revision: text.trim() });
              }}
            >
              <TextInput
                aria-label="Name of the revision"
                placeholder="HEAD~3, v1.2.0, a1b2c3d"
                className="!w-44"
                autoFocus
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <Button type="submit" disabled={text.trim() === ''}>
                Compare
              </Button>
            </form>
          ) : null}
        </>
      ) : null}
      {since.kind === 'cluster' ? (
        <Select
          aria-label="Cluster"
          className="!w-60"
          value={since.context}
          onChange={(event) => choose({ kind: 'cluster', context: event.target.value })}
        >
          <option value="">{contexts?.length === 0 ? 'No cluster is configured' : 'Choose a context'}</option>
          {(contexts ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
      <IconButton label="Compare again" onClick={onRefresh}>
        <RefreshCw size={14} />
      </IconButton>
    </div>
  );
}

function Group({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </optgroup>
  );
}

/** The revisions of the repository, or of the file of the one API that is looked at; null outside of one. */
function useRevisions(): GitRevisions | null | undefined {
  const folder = useStore((state) => state.folder?.id);
  const only = useSince((state) => state.only);
  const path = useStore((state) => (only ? state.elements.get(only)?.file : undefined));
  const changed = useStore((state) => state.git?.changed);
  const [revisions, setRevisions] = useState<GitRevisions | null | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of changed files may mean another commit
  useEffect(() => {
    if (folder === undefined) return;
    let stale = false;
    void session()
      .host.call('git.revisions', { folder, ...(path !== undefined && { path }) })
      .then((answer) => {
        if (!stale) setRevisions(answer.ok ? answer.value : null);
      });
    return () => {
      stale = true;
    };
  }, [folder, path, changed]);
  return revisions;
}

function useContexts(wanted: boolean): readonly ClusterContext[] | undefined {
  const [contexts, setContexts] = useState<readonly ClusterContext[] | undefined>(undefined);
  useEffect(() => {
    if (!wanted) return;
    void session()
      .host.call('cluster.contexts', {})
      .then((answer) => setContexts(answer.ok ? answer.value.contexts : []));
  }, [wanted]);
  return contexts;
}
