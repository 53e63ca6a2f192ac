import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { CommandCall } from '../../shared/command/commandCall.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly description?: string;
  readonly submit: string;
  /** The command to run, or undefined while the form is not complete. */
  readonly call: CommandCall | undefined;
  readonly danger?: boolean;
  readonly children: ReactNode;
  readonly size?: 'small' | 'medium';
  readonly onDone?: () => void;
}

/** A dialog with a form that ends in one command. Enter sends it; problems stay in sight until the form is right. */
export function FormDialog({
  title,
  description,
  submit,
  call,
  danger,
  children,
  size = 'small',
  onDone,
}: FormDialogProps) {
  const close = useStore((state) => state.close);
  const [busy, setBusy] = useState(false);
  const form = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!call || busy) return;
    setBusy(true);
    const done = await perform(call);
    setBusy(false);
    if (done === false) return;
    close();
    onDone?.();
  };
  return (
    <Dialog
      title={title}
      {...(description === undefined ? {} : { description })}
      size={size}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            type="submit"
            form={form}
            look={danger === true ? 'danger' : 'primary'}
            disabled={call === undefined || busy}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void send(event)} onKeyDown={sendFromChoice} className="grid gap-3 p-4">
        {children}
      </form>
    </Dialog>
  );
}

/** Enter sends the form from a list of choices as it does from a line of text: browsers leave that out. */
function sendFromChoice(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
