import { Plus, Trash2 } from 'lucide-react';
import type { ApiDesign } from '../../shared/design/apiDesign.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { InputField } from '../../shared/schema/describe.ts';
import type { ApiFacet } from '../../shared/systems/apiEdits.ts';
import { attempt, callOf, perform } from '../state/perform.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox, Field, Select } from '../ui/Field.tsx';
import { CommitField } from './CommitField.tsx';
import { changeCall, type Statement } from './changeCall.ts';
import { type Chosen, commandPath } from './chosen.ts';
import { RuleList } from './RuleList.tsx';
import { shownValue, typedChoices, typedValue } from './typedValue.ts';

const types = ['string', 'integer', 'number', 'boolean', 'object', 'array'] as const;
/** Formats that the API server checks (apiextensions-apiserver, "supported formats"). */
const formats = ['date', 'date-time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'cidr', 'uri', 'uuid', 'byte'];

interface InputEditorProps {
  readonly element: ElementId;
  readonly design: ApiDesign;
  readonly field: InputField;
  readonly onChoose: (chosen: Chosen | undefined) => void;
}

/** Everything that is said of one input; each statement is taken over by itself, as one step of undo. */
export function InputEditor({ element, design, field, onChoose }: InputEditorProps) {
  const { change } = design;
  const { schema } = field;
  const path = commandPath(field.path);
  const state = (statement: Statement) => attempt(changeCall(element, field.path, statement));
  const limit = (facet: ApiFacet) => (change.edit ? change.limits[facet] : 'The files of this engine state no inputs.');
  const type = typeof schema.type === 'string' ? schema.type : '';
  const text = type === 'string';
  const number = type === 'integer' || type === 'number';
  const count = (key: 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems', label: string) => (
    <CommitField
      label={label}
      value={schema[key] === undefined ? '' : String(schema[key])}
      limit={limit(key.endsWith('imum') ? 'range' : 'length')}
      onCommit={async (typed) => {
        if (typed.trim() === '') return state({ [key]: null });
        if (!Number.isFinite(Number(typed))) return { code: 'form/number', message: 'A number is needed.' };
        return state({ [key]: Number(typed) });
      }}
    />
  );
  const example = schema.examples?.[0];
  return (
    <section aria-label={`Input ${field.name}`} className="grid content-start gap-3 p-4">
      <header className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate font-mono font-semibold">{field.path.join('.')}</h3>
        {type === 'object' && change.add && change.limits.children === undefined ? (
          <Button look="quiet" onClick={() => onChoose({ part: 'new-input', under: field.path })}>
            <Plus size={13} /> Under it
          </Button>
        ) : null}
        {change.remove ? (
          <Button
            look="quiet"
            aria-label={`Remove ${field.name}`}
            onClick={() => {
              onChoose(undefined);
              void perform(
                callOf('api.remove-input', { element, path: path.map(String).filter((one) => one !== '0') }),
              );
            }}
          >
            <Trash2 size={13} /> Remove
          </Button>
        ) : null}
      </header>
      <div className="grid grid-cols-[2fr_1fr] gap-3">
        <CommitField
          label="Name"
          value={field.name}
          limit={limit('name')}
          onCommit={async (name) => {
            const problem = await state({ name });
            if (!problem) onChoose({ part: 'input', path: [...field.path.slice(0, -1), name] });
            return problem;
          }}
        />
        <Choice
          label="Type"
          value={type}
          options={types}
          limit={limit('type')}
          none={type === '' ? 'anything' : undefined}
          onChange={(next) => {
            const known = types.find((one) => one === next);
            if (known) void perform(changeCall(element, field.path, { type: known }));
          }}
        />
      </div>
      <CommitField
        label="Description"
        lines={2}
        value={field.description ?? ''}
        limit={limit('description')}
        help="What it means, for whoever asks"
        onCommit={(description) => state({ description: description.trim() || null })}
      />
      <Checkbox
        label="Required: a request without it is refused"
        checked={field.required}
        disabled={limit('required') !== undefined}
        onChange={(event) => void perform(changeCall(element, field.path, { required: event.target.checked }))}
      />
      <div className="grid grid-cols-2 gap-3">
        <CommitField
          label="Default"
          value={schema.default === undefined ? '' : shownValue(schema.default)}
          limit={limit('default')}
          onCommit={(typed) => state({ default: typedValue(typed, text) ?? null })}
        />
        <CommitField
          label="Example"
          value={example === undefined ? '' : shownValue(example)}
          limit={limit('example')}
          onCommit={(typed) => state({ example: typedValue(typed, text) ?? null })}
        />
      </div>
      {text || number ? (
        <CommitField
          label="Choices"
          value={(schema.enum ?? []).map(shownValue).join(', ')}
          limit={limit('enum')}
          help="Separate by commas: small, medium, large"
          onCommit={(typed) => state({ enum: typedChoices(typed, text) })}
        />
      ) : null}
      {text ? (
        <>
          <div className="grid grid-cols-[2fr_1fr] gap-3">
            <CommitField
              label="Pattern"
              value={schema.pattern ?? ''}
              limit={limit('pattern')}
              onCommit={(pattern) => state({ pattern: pattern || null })}
            />
            <Choice
              label="Format"
              value={schema.format ?? ''}
              options={formats}
              limit={limit('format')}
              none="any"
              onChange={(format) => void perform(changeCall(element, field.path, { format: format || null }))}
            />
          </div>
          <div className="grid grid-cols-2 gap-3">
            {count('minLength', 'Shortest')}
            {count('maxLength', 'Longest')}
          </div>
        </>
      ) : null}
      {number ? (
        <div className="grid grid-cols-2 gap-3">
          {count('minimum', 'At least')}
          {count('maximum', 'At most')}
        </div>
      ) : null}
      {type === 'array' ? (
        <div className="grid grid-cols-3 gap-3">
          <Choice
            label="Items"
            value={typeof schema.items?.type === 'string' ? schema.items.type : ''}
            options={types}
            limit={limit('items')}
            none="anything"
            onChange={(next) => {
              const items = types.find((one) => one === next);
              if (items) void perform(changeCall(element, field.path, { items }));
            }}
          />
          {count('minItems', 'Fewest')}
          {count('maxItems', 'Most')}
        </div>
      ) : null}
      <RuleList element={element} design={design} path={field.path} limit={limit('rules')} />
    </section>
  );
}

function Choice({
  label,
  value,
  options,
  limit,
  none,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly limit: string | undefined;
  readonly none: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const all = value === '' || options.includes(value) ? options : [...options, value];
  return (
    <Field label={label} {...(limit === undefined ? {} : { help: limit })}>
      {(id, note) => (
        <Select
          id={id}
          aria-describedby={note}
          disabled={limit !== undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {all.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      )}
    </Field>
  );
}
