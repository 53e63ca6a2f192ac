import { Download } from 'lucide-react';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { exportPicture } from './exportPicture.ts';

/** The layouts that the blueprint can be written in, and its picture. */
export function ExportMenu() {
  const show = useStore((state) => state.show);
  const formats = useAsked('export formats', (workspace) => workspace.exportFormats()) ?? [];
  return (
    <MenuButton
      align="end"
      trigger={
        <Button>
          <Download size={14} /> Export
        </Button>
      }
      entries={[
        ...formats.map(({ id, title }) => ({
          id,
          label: `${title}…`,
          run: () => show({ name: 'export', format: id }),
        })),
        { id: 'picture', label: 'Picture (HTML)', separator: true, run: () => void exportPicture() },
      ]}
    />
  );
}
