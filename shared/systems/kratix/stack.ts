import { applyEdits } from '../../document/apply.ts';
import { filePath } from '../../document/document.ts';
import { setValue } from '../../document/edit.ts';
import { parseFile } from '../../document/parse.ts';
import { textAt } from '../../json.ts';
import type { StackPart } from '../../stack/part.ts';
import type { StackFile } from '../../stack/template.ts';
import { templates } from './templates.ts';

const environment = 'development';

/** A place that Kratix delivers to, and Promises that are meant for it. */
export const kratixStack: StackPart = {
  infra: {
    beneath: ['kratix'],
    files({ repository }, api) {
      const made = (id: string, values: Readonly<Record<string, string>>) =>
        templates.find((template) => template.id === id)?.render(values) ?? [];
      return [
        ...api.map(forEnvironment),
        ...made('kratix.destination', { name: 'worker-1', environment, store: 'fleet', storeKind: 'GitStateStore' }),
        ...made('kratix.git-state-store', {
          name: 'fleet',
          url: repository,
          branch: 'fleet',
          secret: 'fleet-credentials',
        }),
      ];
    },
  },
};

/** A Promise that says where it is delivered to; any other file as it is. */
function forEnvironment(file: StackFile): StackFile {
  const [document] = parseFile({ path: filePath(file.path), text: file.text }).documents;
  if (!document || textAt(document.value, 'kind') !== 'Promise') return file;
  const edit = setValue(document, ['spec', 'destinationSelectors'], [{ matchLabels: { environment } }]);
  return edit.ok ? { ...file, text: applyEdits(file.text, [edit.value]) } : file;
}
