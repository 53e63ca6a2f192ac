import { GitCompareArrows, KeyRound, PencilRuler, Plus, Scale, Trash2 } from 'lucide-react';
import type { ElementDetail, InputView } from '../../shared/workspace/snapshot.ts';
import { showApiChanges } from '../evolution/sinceState.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ElementLink } from './ElementLink.tsx';
import { Section } from './Section.tsx';

type Port = ElementDetail['provides'][number];

/** What an element offers: its inputs, what it gives back, and who asks. */
export function Provides({ detail, port }: { readonly detail: ElementDetail; readonly port: Port }) {
  const show = useStore((state) => state.show);
  const { id } = detail.view;
  const add = detail.can.includes('api.add-input');
  const remove = detail.can.includes('api.remove-input');
  return (
    <Section
      title={`Provides ${port.type}${port.class === undefined ? '' : ` · ${port.class}`}${port.version === undefined ? '' : ` · ${port.version}`}`}
      action={
        <span className="flex">
          {detail.can.includes('api.offer-as') ? (
            <IconButton label="Design the API" onClick={() => show({ name: 'design', element: id })}>
              <PencilRuler size={15} />
            </IconButton>
          ) : null}
          {detail.can.includes('api.offer-as') ? (
            <IconButton label="API changes" onClick={() => showApiChanges(id)}>
              <GitCompareArrows size={15} />
            </IconButton>
          ) : null}
          {detail.can.includes('api.offer-as') ? (
            <IconButton label="Offer by another engine" onClick={() => show({ name: 'compare', element: id })}>
              <Scale size={15} />
            </IconButton>
          ) : null}
          {add ? (
            <IconButton label="Add an input" onClick={() => show({ name: 'add-input', element: id })}>
              <Plus size={15} />
            </IconButton>
          ) : null}
        </span>
      }
    >
      {port.aliases.length === 0 ? null : (
        <p className="truncate px-3 pb-1 text-xs text-ink-3">also as {port.aliases.join(', ')}</p>
      )}
      {port.inputs === undefined ? (
        <p className="px-3 pb-1 text-unknown">Its inputs are not known: no schema is stated.</p>
      ) : port.inputs.length === 0 ? (
        <p className="px-3 pb-1 text-ink-3">It takes no inputs.</p>
      ) : (
        <ul data-testid="inputs">
          {port.inputs.map((input) => (
            <Input
              key={input.path.join('.')}
              input={input}
              {...(add && input.type.startsWith('object')
                ? { onAdd: () => show({ name: 'add-input', element: id, under: input.path }) }
                : {})}
              {...(remove
                ? { onRemove: () => void perform(callOf('api.remove-input', { element: id, path: input.path })) }
                : {})}
            />
          ))}
        </ul>
      )}
      {port.outputs === undefined || port.outputs.length === 0 ? null : (
        <>
          <h4 className="px-3 pt-2 pb-0.5 text-xs text-ink-3">Gives back</h4>
          <ul>
            {port.outputs.map((output) => (
              <li key={output.name} className="flex items-center gap-2 px-3 py-0.5">
                <span className="font-mono text-xs">{output.name}</span>
                {output.secret === true ? <KeyRound size={12} className="text-ink-3" aria-label="secret" /> : null}
                <span className="min-w-0 flex-1 truncate text-xs text-ink-3">{output.description}</span>
                {output.source === 'inferred' ? <span className="text-xs text-ink-3">inferred</span> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="flex flex-wrap gap-x-2 px-3 pt-1.5 text-xs text-ink-2">
        {port.consumers.length === 0 ? 'Nobody asks for it yet.' : 'Asked by'}
        {port.consumers.map((consumer) => (
          <ElementLink key={consumer} id={consumer} />
        ))}
      </p>
    </Section>
  );
}

function Input({
  input,
  onAdd,
  onRemove,
}: {
  readonly input: InputView;
  readonly onAdd?: () => void;
  readonly onRemove?: () => void;
}) {
  return (
    <li
      className="group grid min-h-7 grid-cols-[minmax(0,2fr)_minmax(0,4fr)_auto] items-center gap-2 border-t border-line-soft px-3 first:border-t-0"
      title={input.description}
    >
      <span className="truncate font-mono text-xs" style={{ paddingLeft: input.depth * 12 }}>
        {input.name}
        {input.required ? (
          <span className="text-error" title="required">
            *
          </span>
        ) : null}
      </span>
      <span className="truncate text-xs text-ink-2" title={input.type}>
        {input.type}
        {input.default === undefined ? null : <span className="text-ink-3"> = {input.default}</span>}
      </span>
      <span className="flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        {onAdd === undefined ? null : (
          <IconButton label={`Add an input under ${input.name}`} className="size-6" onClick={onAdd}>
            <Plus size={13} />
          </IconButton>
        )}
        {onRemove === undefined ? null : (
          <IconButton label={`Remove ${input.path.join('.')}`} className="size-6" onClick={onRemove}>
            <Trash2 size={13} />
          </IconButton>
        )}
      </span>
    </li>
  );
}
