import type { Contract, Output } from '../../contract/port.ts';
import type { Part, Reference, Wire } from '../../graph/element.ts';
import { type JsonObject, listAt, objectAt, textAt } from '../../json.ts';
import { counted } from '../objectElement.ts';
import { textsUnder } from '../placedTexts.ts';
import { ownerName } from './entityRef.ts';
import { usesIn } from './expressions.ts';
import { catalogGroup } from './kinds.ts';
import { allParameters, formSchema, withDefaults } from './parameters.ts';
import { relationReferences } from './references.ts';
import { fetchedFolder, objectsIn, stepsOf } from './steps.ts';

/** What a Template says: a form that people fill in, and the steps that make files and objects of the answers. */
export function templateDraft(file: string, value: JsonObject) {
  return {
    contract: templateContract(value),
    references: [...relationReferences('Template', value), ...folderReferences(file, value), ...kindReferences(value)],
    parts: partsOf(value),
    wires: wiresOf(value),
    facts: [counted(allParameters(value).length, 'parameter'), counted(stepsOf(value).length, 'step')],
  };
}

function templateContract(value: JsonObject): Contract {
  const name = textAt(value, 'metadata', 'name') ?? '';
  const description = textAt(value, 'metadata', 'description') ?? textAt(value, 'metadata', 'title');
  const owner = ownerName(textAt(value, 'spec', 'owner'));
  const inputs = formSchema(value);
  return {
    provides: [
      {
        key: `provides:${name}`,
        type: `template/${name}`,
        aliases: [],
        form: true,
        ...(inputs ? { inputs } : {}),
        outputs: outputsOf(value),
        path: ['spec', 'parameters'],
      },
    ],
    requires: [],
    ...(description ? { description } : {}),
    ...(owner ? { owner } : {}),
  };
}

/** What a run gives back: the named values and the titles of its links. */
function outputsOf(value: JsonObject): readonly Output[] {
  const links = listAt(value, 'spec', 'output', 'links').flatMap((link) => textAt(link, 'title') ?? []);
  const values = Object.keys(objectAt(value, 'spec', 'output', 'values'));
  const others = Object.keys(objectAt(value, 'spec', 'output')).filter(
    (key) => !['links', 'text', 'values'].includes(key),
  );
  return [...new Set([...values, ...others, ...links])].map((name) => ({ name, secret: false, source: 'declared' }));
}

function folderReferences(file: string, value: JsonObject): readonly Reference[] {
  return stepsOf(value).flatMap((step): Reference[] => {
    const fetched = fetchedFolder(file, step);
    if (!fetched) return [];
    return [
      {
        type: 'composes',
        target: { by: 'folder', paths: [fetched.folder], deep: true },
        path: fetched.path,
        reason: `the step ${textAt(step.value, 'id') ?? step.index + 1} fills in the files of ${fetched.folder}`,
        // The rule backstage/skeleton-missing speaks for it.
        need: 'may',
      },
    ];
  });
}

/** The platform APIs that the Template requests: the kinds of the objects that its steps write. */
function kindReferences(value: JsonObject): readonly Reference[] {
  return stepsOf(value).flatMap((step) =>
    [...objectsIn(step.value.input, [...step.path, 'input'])].flatMap((object): Reference[] => {
      const apiVersion = withDefaults(value, object.apiVersion);
      const kind = withDefaults(value, object.kind);
      const slash = apiVersion.lastIndexOf('/');
      const group = apiVersion.slice(0, Math.max(slash, 0));
      if (`${apiVersion}${kind}`.includes('${{') || group === catalogGroup || slash < 0) return [];
      return [
        {
          type: 'composes',
          target: { by: 'kind', group, kind, version: apiVersion.slice(slash + 1) },
          path: [...object.path, 'kind'],
          reason: `the step ${textAt(step.value, 'id') ?? step.index + 1} writes a ${kind} of ${group}`,
          need: 'may',
        },
      ];
    }),
  );
}

function partsOf(value: JsonObject): readonly Part[] {
  return stepsOf(value).map((step) => {
    const action = textAt(step.value, 'action');
    return {
      name: textAt(step.value, 'id') ?? textAt(step.value, 'name') ?? `step ${step.index + 1}`,
      kind: 'step',
      path: step.path,
      ...(action ? { detail: action } : {}),
    };
  });
}

/** Which answers go into which step. */
function wiresOf(value: JsonObject): readonly Wire[] {
  return stepsOf(value).flatMap((step) => {
    const part = textAt(step.value, 'id') ?? textAt(step.value, 'name') ?? `step ${step.index + 1}`;
    return [...textsUnder(step.value.input, [...step.path, 'input'])].flatMap(({ text, path }): Wire[] =>
      usesIn(text)
        .filter(({ root }) => root !== 'values')
        .map(({ root, name }) => ({
          from: `${root}.${name}`,
          to: path.slice(step.path.length + 1).join('.'),
          part,
          path,
        })),
    );
  });
}
