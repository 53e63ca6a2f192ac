import { useEffect } from 'react';
import { isTyping } from '../app/isTyping.ts';
import { useStore } from '../state/store.ts';
import { copySelected } from './copySelected.ts';
import { pasteText } from './pasteText.ts';

/**
 * Copy, cut and paste of elements by the system's own events, so that keys, the menu bar and a browser's menu all work.
 * Text fields, the editor and selected text keep theirs.
 */
export function useClipboard(): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const { selected } = useStore.getState();
      if (!isOurs(event) || selected.length === 0 || getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      void copySelected({ cut: event.type === 'cut' });
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isOurs(event) || text === '') return;
      event.preventDefault();
      void pasteText(text);
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

function isOurs(event: ClipboardEvent): boolean {
  const { phase, dialog, questions } = useStore.getState();
  return phase.name === 'open' && dialog === undefined && questions.length === 0 && !isTyping(event.target);
}
