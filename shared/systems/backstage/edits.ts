import type { TextEdit } from '../../document/document.ts';
import { insertItem, remove, setValue } from '../../document/edit.ts';
import { isList, isObject, type JsonValue, valueAt } from '../../json.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { ApiLimits } from '../apiEdits.ts';
import { type EditStep, editsInTurn } from '../editsInTurn.ts';
import { changeSchemaField } from '../schemaFields.ts';
import { listSites } from '../sites.ts';
import type { SystemEdits } from '../system.ts';
import { apiPortType } from './contract.ts';
import { allParameters, pagesOf, parametersOf } from './parameters.ts';
import { relationsOf } from './relations.ts';

const limits: ApiLimits = {
  name: 'The steps of the template name the parameter: rename it in the source with them.',
  rules: 'A form of Backstage is JSON Schema, which has no CEL rules.',
  versions: 'A template has no versions of its form.',
  outputs: 'What a template gives back is stated by its steps, under spec.output.',
};

/** Edits of a Template's form, and of the APIs that a Component consumes. */
export const backstageEdits: SystemEdits = {
  addInput({ document, element }, { name, under = [], schema, required }) {
    if (element.kind !== 'Template') return noForm(element.title);
    const pages = pagesOf(element.value);
    const page = under[0]
      ? pages.find((one) => parametersOf(one).some((each) => each.name === under[0]))
      : pages.at(-1);
    if (!page) {
      const first = {
        title: 'Parameters',
        ...(required ? { required: [name] } : {}),
        properties: { [name]: plain(schema) },
      };
      return one(setValue(document, ['spec', 'parameters'], [first]));
    }
    const at = [...page.path, ...under.flatMap((parent) => ['properties', parent])];
    if (valueAt(element.value, [...at, 'properties', name]) !== undefined)
      return fail({ code: 'edit/exists', message: `There is already a parameter ${name}.`, place: name });
    const steps: EditStep[] = [(current) => setValue(current, [...at, 'properties', name], plain(schema))];
    if (required)
      steps.push((current) =>
        isList(valueAt(current.value, [...at, 'required']))
          ? insertItem(current, [...at, 'required'], 'end', name)
          : setValue(current, [...at, 'required'], [name]),
      );
    return editsInTurn(document, steps);
  },
  removeInput({ document, element }, path) {
    const [top, ...rest] = path;
    const parameter = pagesOf(element.value)
      .flatMap(parametersOf)
      .find(({ name }) => name === top);
    if (element.kind !== 'Template' || !parameter)
      return fail({ code: 'edit/unknown', message: `There is no parameter ${path.join('.')}.` });
    const at = [...parameter.path, ...rest.flatMap((name) => ['properties', name])];
    const schemaPath = at.slice(0, -2);
    const required = valueAt(element.value, [...schemaPath, 'required']);
    const index = isList(required) ? required.indexOf(path.at(-1) ?? '') : -1;
    const steps: EditStep[] = [(current) => remove(current, at, { prune: true })];
    if (index >= 0) steps.push((current) => remove(current, [...schemaPath, 'required', index], { prune: true }));
    return editsInTurn(document, steps);
  },
  apiLimits: ({ kind }) => (kind === 'Template' ? limits : undefined),
  changeInput({ document, element }, path, change) {
    const [top, ...rest] = path;
    const parameter = allParameters(element.value).find(({ name }) => name === top);
    if (element.kind !== 'Template' || !parameter)
      return fail({ code: 'input/unknown', message: `The form has no parameter ${path.join('.')}.` });
    // The path of a parameter ends in `properties` and its name, below the schema that holds it.
    return changeSchemaField(document, parameter.path.slice(0, -2), [parameter.name, ...rest], change, {
      examples: 'list',
    });
  },
  addRequest({ document, element }, { name, type }) {
    if (element.kind !== 'Component') return noComponent(element.title);
    if (type !== apiPortType)
      return fail({
        code: 'request/type',
        message: `A Component of the catalogue consumes APIs, no ${type}.`,
        advice: 'Ask for it where the workload is defined, and describe it here as a Resource.',
      });
    const listed = valueAt(document.value, ['spec', 'consumesApis']);
    if (isList(listed) && listed.includes(name))
      return fail({ code: 'request/exists', message: `${element.name} consumes ${name} already.`, place: name });
    return one(
      isList(listed)
        ? insertItem(document, ['spec', 'consumesApis'], 'end', name)
        : setValue(document, ['spec', 'consumesApis'], [name]),
    );
  },
  removeRequest({ document, element }, port) {
    const wanted = port.replace(/^requires:/, '');
    const relation = relationsOf(element.kind, element.value).find(
      ({ relation: field, ref }) => field.field === 'consumesApis' && ref?.name === wanted,
    );
    if (!relation) return fail({ code: 'request/unknown', message: `${element.name} consumes no API ${wanted}.` });
    return one(remove(document, relation.path, { prune: true }));
  },
  addPart({ document, element }, { name, object }) {
    if (element.kind !== 'Template') return noForm(element.title);
    const step = { id: name, name, action: 'fetch:template', ...(isObject(object) ? object : {}) };
    return one(
      listSites(document.value, ['spec', 'steps']).length > 0
        ? insertItem(document, ['spec', 'steps'], 'end', step)
        : setValue(document, ['spec', 'steps'], [step]),
    );
  },
};

/** A schema as plain data, the title and type first as people write forms. */
function plain(schema: object): JsonValue {
  const text = JSON.stringify(schema);
  const value: JsonValue = JSON.parse(text);
  if (!isObject(value)) return {};
  const { title, type, description, ...rest } = value;
  return {
    ...(title === undefined ? {} : { title }),
    ...(type === undefined ? {} : { type }),
    ...(description === undefined ? {} : { description }),
    ...rest,
  };
}

function noForm(title: string): Result<never> {
  return fail({
    code: 'backstage/no-form',
    message: `This ${title} asks for nothing.`,
    advice: 'Only a Template has a form.',
  });
}

function noComponent(title: string): Result<never> {
  return fail({ code: 'request/not-a-workload', message: `This ${title} consumes no APIs; a Component does.` });
}

function one(edit: Result<TextEdit>): Result<readonly TextEdit[]> {
  return edit.ok ? ok([edit.value]) : edit;
}
