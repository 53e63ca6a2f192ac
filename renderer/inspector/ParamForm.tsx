import { useEffect, useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { type JsonValue, valueAt } from '../../shared/json.ts';
import type { ElementDetail, InputView } from '../../shared/workspace/snapshot.ts';
import { callOf, perform } from '../state/perform.ts';
import { Field, Select, TextInput } from '../ui/Field.tsx';
import { readParam, showParam } from './paramValue.ts';

type Port = ElementDetail['requires'][number];

/** The parameters of a request, as a form made from the answering API's schema. */
export function ParamForm({
  element,
  port,
  editable,
}: {
  readonly element: ElementId;
  readonly port: Port;
  readonly editable: boolean;
}) {
  const leaves = port.inputs.filter((input) => !input.type.startsWith('object'));
  if (leaves.length === 0) {
    const given = Object.entries(port.params);
    if (given.length === 0) return null;
    return (
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {given.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-mono text-ink-2">{name}</dt>
            <dd className="truncate font-mono">{showParam(value)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <div className="grid gap-2">
      {leaves.map((input) => (
        <ParamField
          key={input.path.join('.')}
          input={input}
          value={valueAt(port.params, input.path)}
          disabled={!editable}
          onChange={(value) => {
            const { element: id, port: key, param } = { element, port: port.key, param: input.path };
            void perform(callOf('request.set-param', { element: id, port: key, param, value }));
          }}
        />
      ))}
    </div>
  );
}

function ParamField({
  input,
  value,
  disabled,
  onChange,
}: {
  readonly input: InputView;
  readonly value: JsonValue | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: JsonValue) => void;
}) {
  const shown = showParam(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const read = readParam(text, input.type);
  const commit = () => {
    if (text !== shown && read.ok) onChange(read.value);
  };
  const label = input.path.join('.');
  const help = `${input.type}${input.default === undefined ? '' : `, default ${input.default}`}${input.description === undefined ? '' : ` · ${input.description}`}`;
  const choices = input.choices ?? (input.type.startsWith('boolean') ? ['true', 'false'] : undefined);
  const missing = input.required && value === undefined && input.default === undefined;
  return (
    <Field
      label={label}
      required={input.required}
      help={help}
      {...(!read.ok && text !== '' ? { problem: read.problem } : missing ? { problem: `Required: ${help}` } : {})}
    >
      {(id, note) =>
        choices ? (
          <Select
            id={id}
            aria-describedby={note}
            disabled={disabled}
            value={shown}
            onChange={(event) => {
              const chosen = readParam(event.target.value, input.type);
              if (chosen.ok) onChange(chosen.value);
            }}
          >
            {shown === '' || !choices.includes(shown) ? (
              <option value={shown}>{shown === '' ? (input.default ?? '') : shown}</option>
            ) : null}
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            id={id}
            aria-describedby={note}
            disabled={disabled}
            value={text}
            placeholder={input.default ?? ''}
            invalid={!read.ok && text !== ''}
            onChange={(event) => setText(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              else if (event.key === 'Escape') setText(shown);
            }}
          />
        )
      }
    </Field>
  );
}
