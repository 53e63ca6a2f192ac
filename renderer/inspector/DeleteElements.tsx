import type { ElementId } from '../../shared/graph/element.ts';
import { callOf } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { FormDialog } from './FormDialog.tsx';
import { PreviewList } from './PreviewList.tsx';
import { usePreview } from './usePreview.ts';

/** Asks before deleting, with the list of what would break. */
export function DeleteElements({ elements }: { readonly elements: readonly ElementId[] }) {
  const views = useStore((state) => state.elements);
  const call = callOf('element.delete', { elements });
  const preview = usePreview(call);
  const first = elements[0];
  const name =
    elements.length === 1 && first !== undefined ? (views.get(first)?.name ?? first) : `${elements.length} elements`;
  return (
    <FormDialog
      title={`Delete ${name}?`}
      description="This can be undone."
      submit="Delete"
      danger
      call={preview?.ok === true ? call : undefined}
    >
      <PreviewList preview={preview} />
    </FormDialog>
  );
}
