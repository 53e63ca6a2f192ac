import type { languages } from 'monaco-editor/editor/editor.api';

/** The words of CUE, for its colours. Source: the CUE language specification. */
export const cueTokens: languages.IMonarchLanguage = {
  tokenPostfix: '.cue',
  keywords: ['package', 'import', 'for', 'in', 'if', 'let', 'true', 'false', 'null'],
  types: ['string', 'int', 'float', 'number', 'bool', 'bytes', 'uint', 'int64', 'int32', 'close'],
  tokenizer: {
    root: [
      [/\/\/.*$/, 'comment'],
      [/#*"""/, 'string', '@longText'],
      [/"(?:\\.|[^"\\])*"(?=[?!]?\s*:)/, 'type'],
      [/"(?:\\.|[^"\\])*"/, 'string'],
      [/[#_$A-Za-z][\w#$-]*(?=[?!]?\s*:)/, 'type'],
      [/[#_$A-Za-z][\w#$]*/, { cases: { '@keywords': 'keyword', '@types': 'keyword', '@default': 'identifier' } }],
      [/\d[\d_.]*(?:[KMGTP]i?)?/, 'number'],
      [/[{}[\]()]/, '@brackets'],
    ],
    longText: [
      [/"""#*/, 'string', '@pop'],
      [/[^"]+|"/, 'string'],
    ],
  },
};

export const cueConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: '//' },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string'] },
  ],
};
