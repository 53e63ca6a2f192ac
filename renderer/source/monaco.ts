import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/hcl/register';
import 'monaco-editor/languages/definitions/yaml/register';
import * as monaco from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { cueConfiguration, cueTokens } from './cueLanguage.ts';

/** The code editor with what it needs here and no more: all editing features, the colours of YAML, JSON and HCL, one worker. */
globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

// Colours only: what is right in a file, and what may stand there, the workspace says. No schema is ever fetched.
jsonDefaults.setModeConfiguration({ tokens: true });
jsonDefaults.setDiagnosticsOptions({ validate: false, enableSchemaRequest: false });

monaco.languages.register({ id: 'cue' });
monaco.languages.setMonarchTokensProvider('cue', cueTokens);
monaco.languages.setLanguageConfiguration('cue', cueConfiguration);

/** Ids of the languages that the workspace helps with. */
export const languageIds: readonly string[] = ['yaml', 'json', 'hcl', 'cue'];

/** The language that a file is shown in. */
export function languageOf(path: string): string {
  if (/\.json$/i.test(path)) return 'json';
  if (/\.cue$/i.test(path)) return 'cue';
  return /\.(tf|tofu|tfvars|hcl)$/i.test(path) ? 'hcl' : 'yaml';
}

export { monaco };
