import { MousePointerClick, Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { ApiDesign } from '../../shared/design/apiDesign.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { JsonObject } from '../../shared/json.ts';
import { isTyping } from '../app/isTyping.ts';
import { keysOf } from '../app/keysOf.ts';
import { redo, undo } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ApiOutline } from './ApiOutline.tsx';
import { ApiPreview } from './ApiPreview.tsx';
import { AnswerContext } from './CommitField.tsx';
import { type Chosen, fieldAt } from './chosen.ts';
import { InputEditor } from './InputEditor.tsx';
import { NewInput } from './NewInput.tsx';
import { NewOutput, OutputEditor } from './OutputEditor.tsx';
import { RuleList } from './RuleList.tsx';
import { NewVersion, VersionEditor } from './VersionEditor.tsx';

/** A platform API: its parts, what is said of the chosen one, and how its users meet it meanwhile. */
export default function ApiDesigner({ element }: { readonly element: ElementId }) {
  const close = useStore((state) => state.close);
  const [chosen, choose] = useState<Chosen | undefined>(undefined);
  const [request, setRequest] = useState<JsonObject | undefined>(undefined);
  const [last, setLast] = useState<ApiDesign | undefined>(undefined);
  const asked = useAsked(`${element} ${JSON.stringify(request)}`, async (workspace) => ({
    design: await workspace.design(element, request),
  }));
  if (asked?.design !== undefined && asked.design !== last) setLast(asked.design);
  const design = asked?.design ?? last;
  const isAdding = chosen?.part.startsWith('new-') === true;
  return (
    <Dialog
      title={design ? `The API ${design.type}` : 'The API'}
      description={design?.description ?? 'As its users meet it: a form, a command, a text.'}
      size="full"
      onClose={close}
      onEscape={() => {
        if (isAdding) choose(undefined);
        return isAdding;
      }}
      footer={<Footer onClose={close} />}
    >
      {design ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of whatever has the focus inside
        <div
          onKeyDown={undoByKey}
          className="grid h-full min-h-0 grid-cols-[minmax(190px,1.1fr)_minmax(300px,1.7fr)_minmax(0,3.6fr)]"
        >
          <ApiOutline design={design} chosen={chosen} onChoose={choose} />
          <div className="min-h-0 overflow-auto border-r border-line">
            <AnswerContext value={design}>
              <Editor element={element} design={design} chosen={chosen} onChoose={choose} />
            </AnswerContext>
          </div>
          <ApiPreview
            design={design}
            request={request}
            onRequest={setRequest}
            onChoose={(path) => choose({ part: 'input', path })}
          />
        </div>
      ) : asked ? (
        <EmptyState title="It offers no API that people ask for">
          Its parts are used by its own engine only, so there is nothing to design.
        </EmptyState>
      ) : null}
    </Dialog>
  );
}

function undoByKey(event: KeyboardEvent) {
  const keys = keysOf(event.nativeEvent);
  if (isTyping(event.target) || (keys !== 'mod+z' && keys !== 'mod+shift+z')) return;
  event.preventDefault();
  void (keys === 'mod+z' ? undo() : redo());
}

function Footer({ onClose }: { readonly onClose: () => void }) {
  const summary = useStore((state) => state.summary);
  return (
    <>
      <Button
        look="quiet"
        disabled={summary?.undo === undefined}
        onClick={() => void undo()}
        className="min-w-0 !shrink overflow-hidden"
      >
        <Undo2 size={14} className="shrink-0" />
        <span className="truncate">{summary?.undo === undefined ? 'Undo' : `Undo: ${summary.undo}`}</span>
      </Button>
      <Button look="quiet" disabled={summary?.redo === undefined} onClick={() => void redo()}>
        <Redo2 size={14} /> Redo
      </Button>
      <span className="flex-1" />
      <Button onClick={onClose}>Close</Button>
    </>
  );
}

interface EditorProps {
  readonly element: ElementId;
  readonly design: ApiDesign;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen | undefined) => void;
}

function Editor({ element, design, chosen, onChoose }: EditorProps) {
  const { limits } = design.change;
  switch (chosen?.part) {
    case 'new-input':
      return (
        <NewInput
          key={chosen.under.join('.')}
          element={element}
          under={chosen.under}
          onDone={(path) => onChoose(path && { part: 'input', path })}
        />
      );
    case 'new-output':
      return <NewOutput element={element} onDone={(name) => onChoose(name ? { part: 'output', name } : undefined)} />;
    case 'new-version':
      return (
        <NewVersion
          element={element}
          versions={design.versions}
          onDone={(name) => onChoose(name ? { part: 'version', name } : undefined)}
        />
      );
    case 'input': {
      if (chosen.path.length === 0)
        return (
          <section aria-label="All inputs together" className="grid content-start gap-3 p-4">
            <h3 className="font-semibold">All inputs together</h3>
            <RuleList element={element} design={design} path={[]} limit={limits.rules} />
          </section>
        );
      const field = fieldAt(design.fields, chosen.path);
      if (!field) return <Nothing design={design} />;
      return (
        <InputEditor key={field.path.join('.')} element={element} design={design} field={field} onChoose={onChoose} />
      );
    }
    case 'output': {
      const output = design.outputs.find(({ name }) => name === chosen.name);
      if (!output) return <Nothing design={design} />;
      const limit = design.change.edit ? limits.outputs : 'The files of this engine state no outputs.';
      return <OutputEditor element={element} output={output} limit={limit} onGone={() => onChoose(undefined)} />;
    }
    case 'version': {
      const version = design.versions.find(({ name }) => name === chosen.name);
      return version ? <VersionEditor element={element} version={version} /> : <Nothing design={design} />;
    }
    case undefined:
      return <Nothing design={design} />;
  }
}

function Nothing({ design }: { readonly design: ApiDesign }) {
  if (!design.change.edit)
    return (
      <EmptyState title="Its inputs are not stated in its files">
        This engine takes whatever a request sends. Offer the API by another engine to state what it takes.
      </EmptyState>
    );
  return (
    <EmptyState icon={<MousePointerClick size={24} />} title="Choose a part of the API">
      An input, an output or a version: what is said of it is changed here, and the interfaces beside it follow.
    </EmptyState>
  );
}
