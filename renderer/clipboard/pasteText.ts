import { callOf, perform, tellProblem } from '../state/perform.ts';
import { useStore } from '../state/store.ts';

/** Brings YAML onto the canvas: into the domain that all of the selection is of, if there is one. */
export async function pasteText(text: string): Promise<void> {
  const { selected, elements, setCentre } = useStore.getState();
  const domains = new Set(selected.map((id) => elements.get(id)?.domain));
  const [domain] = domains;
  setCentre('canvas');
  await perform(callOf('element.paste', { text, ...(domains.size === 1 && domain !== undefined && { domain }) }));
}

/** Pastes what the clipboard holds, where the page may read it: by keyboard the system hands it over unasked. */
export async function pasteFromClipboard(): Promise<void> {
  try {
    await pasteText(await navigator.clipboard.readText());
  } catch {
    tellProblem({
      code: 'clipboard/refused',
      message: 'The clipboard may not be read from here.',
      advice: 'Press Ctrl+V (Cmd+V on a Mac) instead.',
    });
  }
}
