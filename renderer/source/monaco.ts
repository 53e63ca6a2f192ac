import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/yaml/register';
import * as monaco from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

/** The code editor with what it needs here and no more: all editing features, YAML colours (JSON is YAML too), one worker. */
globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export { monaco };
