import type { CommandCall } from '../../shared/command/commandCall.ts';
import type { Completion, PlaceFound } from '../../shared/workspace/language/answers.ts';
import { fixesOf } from '../problems/fixesOf.ts';
import { perform } from '../state/perform.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { openModel, pathOf, toMonaco, uriOf } from './models.ts';
import { languageIds, monaco } from './monaco.ts';

const FIX = 'entresol.fix';

/** Lets the editor ask the workspace: completion, hover, definition, references and quick fixes. Gives the function that stops it. */
export function serveLanguage(): () => void {
  const { languages } = monaco;
  const parts: readonly monaco.IDisposable[] = [
    languages.registerCompletionItemProvider(languageIds, {
      triggerCharacters: [' ', ':', '.', '/', '-', '{', '$', '"'],
      async provideCompletionItems(model, position) {
        const found = await session().workspace.complete(pathOf(model.uri), placeOf(position));
        return { suggestions: found.map(suggestion) };
      },
    }),
    languages.registerHoverProvider(languageIds, {
      async provideHover(model, position) {
        const hover = await session().workspace.hover(pathOf(model.uri), placeOf(position));
        return hover ? { range: toMonaco(hover.range), contents: [{ value: hover.text }] } : null;
      },
    }),
    languages.registerDefinitionProvider(languageIds, {
      provideDefinition: async (model, position) =>
        locations(await session().workspace.definition(pathOf(model.uri), placeOf(position))),
    }),
    languages.registerReferenceProvider(languageIds, {
      provideReferences: async (model, position) =>
        locations(await session().workspace.references(pathOf(model.uri), placeOf(position))),
    }),
    languages.registerCodeActionProvider(languageIds, {
      provideCodeActions(model, range) {
        const findings = useStore.getState().findings.get(pathOf(model.uri)) ?? [];
        const here = findings.filter((finding) =>
          monaco.Range.areIntersectingOrTouching(toMonaco(finding.range), range),
        );
        const actions = here.flatMap((finding) =>
          fixesOf(finding).map((fix) => ({
            title: fix.title,
            kind: 'quickfix',
            isPreferred: fix.preferred === true,
            diagnostics: monaco.editor
              .getModelMarkers({ resource: model.uri })
              .filter((marker) => marker.message === finding.message),
            command: { id: FIX, title: fix.title, arguments: [fix.call] },
          })),
        );
        return { actions, dispose: () => undefined };
      },
    }),
    monaco.editor.registerCommand(FIX, (_, call: CommandCall) => void perform(call)),
    monaco.editor.registerEditorOpener({
      openCodeEditor(_, resource, at) {
        const place =
          at && 'startLineNumber' in at
            ? { line: at.startLineNumber, column: at.startColumn }
            : { line: at?.lineNumber ?? 1, column: at?.column ?? 1 };
        useStore.getState().showPlace(pathOf(resource), { start: place, end: place });
        return true;
      },
    }),
  ];
  return () => {
    for (const part of parts) part.dispose();
  };
}

function placeOf(position: monaco.Position): { readonly line: number; readonly column: number } {
  return { line: position.lineNumber, column: position.column };
}

/** `rank`: the workspace says what is most likely meant, and the editor would sort by letters. */
function suggestion(completion: Completion, rank: number): monaco.languages.CompletionItem {
  const { CompletionItemKind, CompletionItemInsertTextRule } = monaco.languages;
  const kinds = {
    field: CompletionItemKind.Field,
    value: CompletionItemKind.Value,
    reference: CompletionItemKind.Reference,
    snippet: CompletionItemKind.Snippet,
  };
  return {
    label: completion.label,
    sortText: String(rank).padStart(5, '0'),
    insertText: completion.insert,
    kind: kinds[completion.kind],
    range: toMonaco(completion.range),
    ...(completion.detail === undefined ? {} : { detail: completion.detail }),
    ...(completion.documentation === undefined ? {} : { documentation: { value: completion.documentation } }),
    ...(completion.kind === 'snippet' ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
  };
}

/** Places as the editor wants them; their files are opened first so that it can show their lines. */
async function locations(found: readonly PlaceFound[]): Promise<monaco.languages.Location[]> {
  await Promise.all([...new Set(found.map((place) => place.file))].map(openModel));
  return found.map((place) => ({ uri: uriOf(place.file), range: toMonaco(place.range) }));
}
