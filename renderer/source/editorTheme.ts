import { monaco } from './monaco.ts';

/** Makes the editor's theme from the tokens as they are now, and uses it. */
export function applyEditorTheme(): void {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const bare = (name: string) => colour(name).replace('#', '');
  const dark = document.documentElement.dataset.theme === 'dark';
  monaco.editor.defineTheme('entresol', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'type', foreground: bare('--accent') },
      { token: 'string', foreground: bare('--ok') },
      // JSON names its keys and values more closely than the base theme would let these rules have them.
      { token: 'string.key.json', foreground: bare('--accent') },
      { token: 'string.value.json', foreground: bare('--ok') },
      { token: 'keyword.json', foreground: bare('--orchestration') },
      { token: 'number', foreground: bare('--warning') },
      { token: 'keyword', foreground: bare('--orchestration') },
      { token: 'comment', foreground: bare('--ink-3'), fontStyle: 'italic' },
    ],
    colors: {
      'editor.background': colour('--code'),
      'editor.foreground': colour('--ink'),
      'editorLineNumber.foreground': colour('--ink-3'),
      'editorLineNumber.activeForeground': colour('--ink'),
      'editor.lineHighlightBackground': colour('--hover'),
      'editor.lineHighlightBorder': '#00000000',
      'editorGutter.background': colour('--code'),
      'editorWidget.background': colour('--raised'),
      'editorWidget.border': colour('--line'),
      'editorSuggestWidget.selectedBackground': colour('--accent-soft'),
      'editorSuggestWidget.selectedForeground': colour('--ink'),
      'editorSuggestWidget.highlightForeground': colour('--accent'),
      'editorSuggestWidget.focusHighlightForeground': colour('--accent'),
      'editorHoverWidget.background': colour('--raised'),
      'editorError.foreground': colour('--error'),
      'editorWarning.foreground': colour('--warning'),
      'editorInfo.foreground': colour('--info'),
      'editorIndentGuide.background1': colour('--line-soft'),
      'editorIndentGuide.activeBackground1': colour('--line-strong'),
      'diffEditor.insertedLineBackground': colour('--ok-soft'),
      'diffEditor.removedLineBackground': colour('--error-soft'),
      'diffEditor.insertedTextBackground': `${colour('--ok')}33`,
      'diffEditor.removedTextBackground': `${colour('--error')}33`,
      'diffEditorGutter.insertedLineBackground': colour('--ok-soft'),
      'diffEditorGutter.removedLineBackground': colour('--error-soft'),
      focusBorder: '#00000000',
    },
  });
  monaco.editor.setTheme('entresol');
}
