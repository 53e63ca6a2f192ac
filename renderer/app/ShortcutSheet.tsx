import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** All keys on one sheet. */
export function ShortcutSheet() {
  const close = useStore((state) => state.close);
  const show = useStore((state) => state.show);
  return (
    <Dialog
      title="Keyboard and mouse"
      onClose={close}
      size="wide"
      footer={
        <Button onClick={() => show({ name: 'help' })}>
          All of the help <Keys keys="f1" />
        </Button>
      }
    >
      <div className="p-5">
        <ShortcutList />
      </div>
    </Dialog>
  );
}
