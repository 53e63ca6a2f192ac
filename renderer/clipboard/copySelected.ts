import { callOf, perform, tellProblem } from '../state/perform.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Puts the text of the selected elements on the clipboard, and with `cut` takes them out of their files as well. */
export async function copySelected({ cut }: { readonly cut: boolean }): Promise<void> {
  const { selected, elements, tell } = useStore.getState();
  if (selected.length === 0) return;
  const answer = await session().workspace.copy(selected);
  if (!answer.ok) return tellProblem(answer.problem);
  const { text, copied, left } = answer.value;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return tellProblem({
      code: 'clipboard/refused',
      message: 'The clipboard may not be written.',
      advice: 'Allow it for this page, or copy from the source.',
    });
  }
  for (const problem of left) tellProblem(problem);
  if (cut && (await perform(callOf('element.delete', { elements: copied, cut: true }))) === false) return;
  const [first] = copied;
  const what = copied.length === 1 && first ? (elements.get(first)?.name ?? first) : `${copied.length} elements`;
  tell({ tone: 'info', text: `${cut ? 'Cut' : 'Copied'} ${what}` });
}
