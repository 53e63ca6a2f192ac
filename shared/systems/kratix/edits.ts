import type { TextEdit } from '../../document/document.ts';
import { insertItem, setValue } from '../../document/edit.ts';
import type { Element } from '../../graph/element.ts';
import { isList, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import { crdApiEdits } from '../kubernetes/crdApi.ts';
import type { CrdPlace } from '../kubernetes/crdVersions.ts';
import type { SystemEdits } from '../system.ts';
import { apiPath, offeredKind, reconciledVersion } from './api.ts';

const dependenciesPath = ['spec', 'dependencies'];

/** Edits of a Promise: its API and its dependencies. */
export const edits: SystemEdits = {
  ...crdApiEdits(crdPlace),
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

function crdPlace({ kind, value, title }: Element): Result<CrdPlace> {
  const definition = kind === 'Promise' ? offeredKind(value) : undefined;
  const version = definition && reconciledVersion(definition);
  return version ? ok({ root: apiPath, schemaPath: version.schemaPath, main: 'storage' }) : noApi(title);
}

function noApi(title: string): Result<never> {
  return fail({
    code: 'kratix/no-api',
    message: `This ${title} offers no API, so it has no inputs.`,
    advice: 'Give the Promise a spec.api first.',
  });
}
