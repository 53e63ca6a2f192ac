import { useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Field, Select, TextInput } from '../ui/Field.tsx';
import { FormDialog } from './FormDialog.tsx';
import { PreviewList } from './PreviewList.tsx';
import { usePreview } from './usePreview.ts';

/** Renames a request of an element; placeholders that name it follow. */
export function RenameRequest({ element, port: given }: { readonly element: ElementId; readonly port?: string }) {
  const view = useStore((state) => state.elements.get(element));
  const ports = view?.requires ?? [];
  const [key, setKey] = useState(given ?? ports[0]?.key ?? '');
  const port = ports.find((one) => one.key === key);
  const [name, setName] = useState(port?.name ?? '');
  const text = name.trim();
  const problem =
    text !== port?.name && ports.some((one) => one.name === text) ? 'There is a request of that name.' : undefined;
  const call =
    port && text !== '' && text !== port.name && problem === undefined
      ? callOf('request.rename', { element, port: key, name: text })
      : undefined;
  const preview = usePreview(call);
  return (
    <FormDialog
      title={`Rename a request of ${view?.name ?? element}`}
      description="Placeholders that name it follow."
      submit="Rename"
      call={preview?.ok === true ? call : undefined}
    >
      {ports.length > 1 ? (
        <Field label="Request">
          {(id) => (
            <Select
              id={id}
              autoFocus={given === undefined}
              value={key}
              onChange={(event) => {
                setKey(event.target.value);
                setName(ports.find((one) => one.key === event.target.value)?.name ?? '');
              }}
            >
              {ports.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.name} · {one.type}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
      <Field label="Name" {...(problem !== undefined && { problem })}>
        {(id, note) => (
          <TextInput
            id={id}
            aria-describedby={note}
            autoFocus={given !== undefined || ports.length === 1}
            onFocus={(event) => event.target.select()}
            invalid={problem !== undefined}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {call ? <PreviewList preview={preview} /> : null}
    </FormDialog>
  );
}
