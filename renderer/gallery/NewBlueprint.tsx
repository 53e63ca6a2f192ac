import { useEffect, useRef, useState } from 'react';
import type { Sketch } from '../../shared/stack/sketch.ts';
import type { StackFile } from '../../shared/stack/template.ts';
import { createBlueprint, createOwnBlueprint } from '../state/newBlueprint.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, TextInput } from '../ui/Field.tsx';
import { SystemIcon } from '../ui/SystemIcon.tsx';
import { GalleryCard } from './GalleryCard.tsx';
import { OwnStackForm } from './OwnStackForm.tsx';
import { SketchPicture } from './SketchPicture.tsx';
import { useGallery } from './useGallery.ts';
import { useOwnStack } from './useOwnStack.ts';

/** The choice that is no template. */
const ownId = 'own';

interface Chosen {
  readonly title: string;
  readonly description: string;
  readonly files: readonly StackFile[];
  readonly sketch: Sketch;
}

/** What a new blueprint can begin with: stack templates with their pictures, or systems of the person's own choice. */
export default function NewBlueprint() {
  const close = useStore((state) => state.close);
  const gallery = useGallery();
  const [picked, setPicked] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = picked ?? gallery?.entries[0]?.id ?? ownId;
  const name = typed ?? (id === ownId ? 'platform' : id);
  const nameProblem = /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) ? undefined : 'Small letters, digits and hyphens';
  const own = useOwnStack(nameProblem === undefined ? name : 'platform');
  const chosen: Chosen | undefined =
    id === ownId
      ? own && {
          title: 'Your own choice',
          description:
            'One system for each layer: a workload asks for a database, an engine offers it. Everything beside them is up to you.',
          ...own.composed,
        }
      : gallery?.entries.find((entry) => entry.id === id);
  const cards = useRef<HTMLDivElement>(null);
  // The arrow keys choose from the first moment on.
  useEffect(() => {
    if (gallery) cards.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [gallery]);
  const create = async () => {
    if (!chosen || nameProblem !== undefined || busy) return;
    setBusy(true);
    await (id === ownId && own ? createOwnBlueprint(name, own.shown) : createBlueprint(name, chosen.files));
    setBusy(false);
  };
  return (
    <Dialog
      title="New blueprint"
      description="Real files of real systems, joined on three layers. All of it is yours to change."
      onClose={close}
      size="large"
      footer={
        <>
          <p className="min-w-0 flex-1 truncate text-xs text-ink-3">
            {gallery?.place === undefined
              ? 'You are asked for an empty folder.'
              : `It is made in ${gallery.place}/${name}. A browser can’t choose a folder; “entresol init” in a terminal can.`}
          </p>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={!chosen || nameProblem !== undefined || busy} onClick={() => void create()}>
            {gallery?.place === undefined ? 'Choose a folder…' : 'Create'}
          </Button>
        </>
      }
    >
      <div className="flex h-full min-h-0">
        <div
          ref={cards}
          role="radiogroup"
          aria-label="Begin with"
          className="grid w-[228px] shrink-0 auto-rows-min gap-2.5 overflow-auto border-r border-line p-3"
        >
          {gallery ? (
            <>
              {gallery.entries.map((entry) => (
                <GalleryCard key={entry.id} {...entry} chosen={entry.id === id} onChoose={setPicked} />
              ))}
              <GalleryCard
                id={ownId}
                title="Your own choice"
                sketch={own?.composed.sketch}
                chosen={id === ownId}
                onChoose={setPicked}
              />
            </>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-1 flex-col gap-3 overflow-auto p-4">
          {chosen ? (
            <>
              <div className="min-h-[220px] max-h-[420px] flex-1 overflow-hidden rounded-lg border border-line">
                <SketchPicture sketch={chosen.sketch} names label={`The three layers of ${chosen.title}`} />
              </div>
              <div>
                <h3 className="text-[15px] font-semibold leading-6">{chosen.title}</h3>
                <p className="max-w-[72ch] text-ink-2">{chosen.description}</p>
              </div>
              <Systems ids={chosen.sketch.systems} files={chosen.files.length} />
              {id === ownId && own ? <OwnStackForm {...own} /> : null}
              {gallery?.place === undefined && id !== ownId ? null : (
                <div className="w-64">
                  <Field label="Name" {...(nameProblem === undefined ? {} : { problem: nameProblem })}>
                    {(field, describedBy) => (
                      <TextInput
                        id={field}
                        aria-describedby={describedBy}
                        value={name}
                        invalid={nameProblem !== undefined}
                        onChange={(event) => setTyped(event.target.value)}
                        onKeyDown={(event) => {
                          if (event.key === 'Enter') void create();
                        }}
                      />
                    )}
                  </Field>
                </div>
              )}
            </>
          ) : (
            <p role="status" className="text-ink-3">
              Drawing…
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Systems({ ids, files }: { readonly ids: readonly string[]; readonly files: number }) {
  const systems = useStore((state) => state.systems);
  return (
    <ul aria-label="Systems used" className="flex flex-wrap items-center gap-1.5">
      {ids.map((id) => (
        <li key={id}>
          <Chip>
            <SystemIcon system={id} size={13} /> {systems.get(id)?.title ?? id}
          </Chip>
        </li>
      ))}
      <li className="text-xs text-ink-3">{files} files</li>
    </ul>
  );
}
