import { CircleCheck, CircleX, Lightbulb, RotateCcw } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ApiDesign, Asking } from '../../shared/design/apiDesign.ts';
import type { JsonObject, JsonPath } from '../../shared/json.ts';
import { Button } from '../ui/Button.tsx';
import { CodeBlock } from '../ui/CodeBlock.tsx';
import { RequestForm } from './RequestForm.tsx';

/** The API as its users meet it: through the form, the text and the command; and what could be better about it. */
export function ApiPreview({
  design,
  request,
  onRequest,
  onChoose,
}: {
  readonly design: ApiDesign;
  readonly request: JsonObject | undefined;
  readonly onRequest: (request: JsonObject | undefined) => void;
  readonly onChoose: (path: JsonPath) => void;
}) {
  return (
    <div className="@container min-h-0 overflow-auto">
      <Verdict design={design} />
      <div className="grid grid-cols-1 gap-5 p-4 @min-[820px]:grid-cols-2">
        <section aria-label="Form" className="min-w-0">
          <header className="mb-2.5 flex h-7 items-center gap-2">
            <h3 className="flex-1 font-semibold">The form they fill in</h3>
            {request === undefined ? null : (
              <Button look="quiet" onClick={() => onRequest(undefined)}>
                <RotateCcw size={13} /> Example
              </Button>
            )}
          </header>
          {design.fields.length === 0 ? <p className="text-ink-3">It takes no input that is known.</p> : null}
          <RequestForm
            fields={design.fields}
            problems={design.problems}
            request={request ?? design.request}
            onChange={onRequest}
          />
        </section>
        <div className="grid min-w-0 grid-cols-1 content-start gap-5">
          <Texts title="The text they write" texts={design.texts} />
          <Texts title="The command they type" texts={design.commands} />
          <Remarks design={design} onChoose={onChoose} />
        </div>
      </div>
    </div>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly Asking[] }) {
  return (
    <section aria-label={title}>
      <Tabs.Root defaultValue={texts[0]?.title ?? ''}>
        <div className="mb-2.5 flex h-7 items-center gap-3">
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
          <Tabs.Content key={text.title} value={text.title} tabIndex={-1}>
            <CodeBlock
              label={text.title}
              className="max-h-80 rounded-md border border-line p-2.5 text-xs leading-[18px]"
            >
              {text.text}
            </CodeBlock>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  );
}

function Verdict({ design: { problems, undecided } }: { readonly design: ApiDesign }) {
  return (
    <div
      role="status"
      data-testid="request-verdict"
      className="sticky top-0 z-10 border-b border-line bg-panel px-4 py-2 text-xs"
    >
      {problems.length === 0 ? (
        <p className="flex items-center gap-1.5 text-ok">
          <CircleCheck size={14} /> The API accepts this request
          {undecided === 0 ? '.' : `; ${undecided} rules only the server can judge.`}
        </p>
      ) : (
        <ul className="grid gap-0.5">
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

function Remarks({
  design: { remarks },
  onChoose,
}: {
  readonly design: ApiDesign;
  readonly onChoose: (path: JsonPath) => void;
}) {
  return (
    <section aria-label="Remarks">
      <h3 className="mb-1.5 font-semibold">What could be better {remarks.length > 0 ? remarks.length : ''}</h3>
      {remarks.length === 0 ? <p className="text-ink-3">Nothing that we look for.</p> : null}
      <ul className="grid gap-1">
        {remarks.map(({ code, path, message }) => (
          <li key={`${code} ${path.join('.')}`} data-testid="remark" className="flex gap-1.5 text-ink-2">
            <Lightbulb size={14} className="mt-0.5 shrink-0 text-warning" />
            <span className="min-w-0">
              {message}{' '}
              {path.length === 0 ? null : (
                <button
                  type="button"
                  onClick={() => onChoose(path)}
                  className="font-mono text-[11px] text-accent hover:underline"
                >
                  {path.join('.')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
