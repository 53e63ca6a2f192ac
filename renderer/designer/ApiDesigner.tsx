import { CircleCheck, CircleX, Lightbulb, Plus, RotateCcw } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import type { ApiDesign, Asking } from '../../shared/design/apiDesign.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { JsonObject } from '../../shared/json.ts';
import { useDetail } from '../inspector/useDetail.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RequestForm } from './RequestForm.tsx';

/** A platform API as its users meet it, through all three interfaces, beside what could be better about it. */
export default function ApiDesigner({ element }: { readonly element: ElementId }) {
  const close = useStore((state) => state.close);
  const [request, setRequest] = useState<JsonObject | undefined>(undefined);
  const [last, setLast] = useState<ApiDesign | undefined>(undefined);
  const asked = useAsked(`${element} ${JSON.stringify(request)}`, (workspace) => workspace.design(element, request));
  if (asked !== undefined && asked !== last) setLast(asked);
  const design = asked ?? last;
  return (
    <Dialog
      title={design ? `The API ${design.type}` : 'The API'}
      description={design?.description ?? 'As its users meet it: a form, a command, a text.'}
      size="large"
      onClose={close}
      footer={<Button onClick={close}>Close</Button>}
    >
      {design ? <Design element={element} design={design} request={request} onRequest={setRequest} /> : null}
    </Dialog>
  );
}

function Design({
  element,
  design,
  request,
  onRequest,
}: {
  readonly element: ElementId;
  readonly design: ApiDesign;
  readonly request: JsonObject | undefined;
  readonly onRequest: (request: JsonObject | undefined) => void;
}) {
  const can = useDetail(element)?.can.includes('api.add-input') === true;
  const show = useStore((state) => state.show);
  const add = (under: readonly string[]) => show({ name: 'add-input', element, under, inDesigner: true });
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <section aria-label="Form" className="min-h-0 overflow-auto border-r border-line p-4">
        <header className="mb-3 flex items-center gap-2">
          <h3 className="flex-1 font-semibold">The form a developer sees</h3>
          {request === undefined ? null : (
            <Button look="quiet" onClick={() => onRequest(undefined)}>
              <RotateCcw size={13} /> Example
            </Button>
          )}
          {can ? (
            <Button onClick={() => add([])}>
              <Plus size={14} /> Input
            </Button>
          ) : null}
        </header>
        {design.fields.length === 0 ? <p className="text-ink-3">It takes no input that is known.</p> : null}
        <RequestForm
          fields={design.fields}
          request={request ?? design.request}
          onChange={onRequest}
          {...(can && {
            onAdd: add,
            onRemove: (path: readonly string[]) => void perform(callOf('api.remove-input', { element, path })),
          })}
        />
      </section>
      <div className="flex min-h-0 flex-col overflow-auto">
        <Texts title="The text they write" texts={design.texts} />
        <Verdict design={design} />
        <Texts title="The command they type" texts={design.commands} />
        <Remarks design={design} />
      </div>
    </div>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly Asking[] }) {
  return (
    <section aria-label={title} className="px-4 pt-4">
      <Tabs.Root defaultValue={texts[0]?.title ?? ''}>
        <div className="mb-1.5 flex items-center gap-3">
          <h3 className="flex-1 font-semibold">{title}</h3>
          <Tabs.List aria-label={title} className="flex gap-0.5">
            {texts.map((text) => (
              <Tabs.Trigger
                key={text.title}
                value={text.title}
                className="h-6 rounded-md px-2 text-xs text-ink-2 hover:bg-hover data-[state=active]:bg-accent-soft data-[state=active]:text-accent"
              >
                {text.title}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        {texts.map((text) => (
          <Tabs.Content key={text.title} value={text.title}>
            <pre className="max-h-64 overflow-auto rounded-md border border-line bg-code p-2.5 font-mono text-xs leading-[18px]">
              {text.text}
            </pre>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  );
}

function Verdict({ design: { problems, undecided } }: { readonly design: ApiDesign }) {
  return (
    <div role="status" data-testid="request-verdict" className="px-4 pt-2 text-xs">
      {problems.length === 0 ? (
        <p className="flex items-center gap-1.5 text-ok">
          <CircleCheck size={14} /> The API accepts this request
          {undecided === 0 ? '.' : `; ${undecided} rules only the server can judge.`}
        </p>
      ) : (
        <ul>
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`} className="flex gap-1.5 text-error">
              <CircleX size={14} className="mt-px shrink-0" /> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Remarks({ design: { remarks } }: { readonly design: ApiDesign }) {
  return (
    <section aria-label="Remarks" className="p-4">
      <h3 className="mb-1.5 font-semibold">What could be better {remarks.length > 0 ? remarks.length : ''}</h3>
      {remarks.length === 0 ? <p className="text-ink-3">Nothing that we look for.</p> : null}
      <ul className="grid gap-1">
        {remarks.map(({ code, path, message }) => (
          <li key={`${code} ${path.join('.')}`} data-testid="remark" className="flex gap-1.5 text-ink-2">
            <Lightbulb size={14} className="mt-0.5 shrink-0 text-warning" />
            <span>
              {message} <span className="font-mono text-[11px] text-ink-3">{path.join('.')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
