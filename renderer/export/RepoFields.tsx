import type { DeliveryRepo } from '../../shared/export/argocd.ts';
import { Field, TextInput } from '../ui/Field.tsx';

/** The repository as far as it is typed. */
export interface RepoDraft {
  readonly url: string;
  readonly revision: string;
}

/** What was typed, once it names a repository; otherwise the files name a place to fill in. */
export function repoOf({ url, revision }: RepoDraft): DeliveryRepo | undefined {
  return url.trim() === '' ? undefined : { url: url.trim(), revision: revision.trim() || 'main' };
}

/** Where the files will lie in Git. */
export function RepoFields({
  draft,
  onChange,
}: {
  readonly draft: RepoDraft;
  readonly onChange: (draft: RepoDraft) => void;
}) {
  return (
    <div className="mt-2 grid grid-cols-[minmax(0,1fr)_140px] gap-2">
      <Field label="Git repository that the files will lie in">
        {(id) => (
          <TextInput
            id={id}
            placeholder="https://git.example.com/platform/blueprint.git"
            value={draft.url}
            onChange={(event) => onChange({ ...draft, url: event.target.value })}
          />
        )}
      </Field>
      <Field label="Branch">
        {(id) => (
          <TextInput
            id={id}
            value={draft.revision}
            onChange={(event) => onChange({ ...draft, revision: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
