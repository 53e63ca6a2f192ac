import type { TextEdit } from '../../document/document.ts';
import { insertItem, setValue } from '../../document/edit.ts';
import { isList, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { addCrdInput, removeCrdInput } from '../kubernetes/crdInputs.ts';
import type { SystemEdits, Written } from '../system.ts';
import { offeredKind, reconciledVersion } from './api.ts';

const dependenciesPath = ['spec', 'dependencies'];

/** Edits of a Promise: the inputs of its API and its dependencies. */
export const edits: SystemEdits = {
  addInput(written, input) {
    const schemaPath = inputSchema(written);
    return schemaPath.ok ? addCrdInput(written.document, schemaPath.value, input) : schemaPath;
  },
  removeInput(written, path) {
    const schemaPath = inputSchema(written);
    return schemaPath.ok ? removeCrdInput(written.document, schemaPath.value, path) : schemaPath;
  },
  addPart(written, part) {
    const { document, element } = written;
    if (element.kind !== 'Promise') return noApi(element.title);
    const listed = valueAt(document.value, dependenciesPath);
    const edit: Result<TextEdit> = isList(listed)
      ? insertItem(document, dependenciesPath, 'end', part.object)
      : setValue(document, dependenciesPath, [part.object]);
    return edit.ok ? ok([edit.value]) : edit;
  },
};

function inputSchema({ element }: Written): Result<readonly (string | number)[]> {
  const definition = element.kind === 'Promise' ? offeredKind(element.value) : undefined;
  const version = definition && reconciledVersion(definition);
  return version ? ok(version.schemaPath) : noApi(element.title);
}

function noApi(title: string): Result<never> {
  return fail({
    code: 'kratix/no-api',
    message: `This ${title} offers no API, so it has no inputs.`,
    advice: 'Give the Promise a spec.api first.',
  });
}
