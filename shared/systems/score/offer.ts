import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import type { Ability, Dialect } from '../../offer/dialect.ts';
import { labelOf } from '../../offer/names.ts';
import { narrow } from '../../offer/narrow.ts';
import type { BehindField, Offer } from '../../offer/offer.ts';
import type { Schema } from '../../schema/schema.ts';
import { initTemplate, isTemplateName, manifestsTemplate, outputsTemplate, stateTemplate } from './offerTemplates.ts';

const onlyNames: Ability = { lost: 'A provisioner lists the names of its parameters, and nothing else of them.' };
const byTemplate: Ability = { approximated: 'Not stated, but seen to by the templates when the resource is made.' };
const byTemplateAtTop = (_field: Schema, path: readonly string[]) => (path.length === 1 ? byTemplate : onlyNames);
const onlyOutputNames: Ability = { lost: 'A provisioner lists the names of its outputs, and nothing else of them.' };

/** What an entry of a provisioners file can say (score-k8s and score-compose, provisioners). */
const dialect: Dialect = {
  openObjects: 'inputs',
  unknownInputs: 'stay',
  facets: {
    type: (_field, path) => (path.length === 0 ? 'carried' : onlyNames),
    integer: onlyNames,
    union: onlyNames,
    nullable: onlyNames,
    nested: onlyNames,
    items: onlyNames,
    map: onlyNames,
    closed: { approximated: 'Further parameters are passed on, and only warned of.' },
    required: { approximated: 'Not stated, but the init template stops without it.', kept: true },
    default: byTemplateAtTop,
    choices: (field, path) =>
      field.enum?.every((value) => typeof value === 'string') ? byTemplateAtTop(field, path) : onlyNames,
    range: onlyNames,
    length: onlyNames,
    pattern: onlyNames,
    format: onlyNames,
    unique: onlyNames,
    description: onlyNames,
    title: onlyNames,
    example: onlyNames,
    alternatives: onlyNames,
    conditions: onlyNames,
    rules: onlyNames,
    merging: onlyNames,
    apiOwner: { lost: 'A provisioner has no place for its owner; its domain can say it.' },
    apiVersions: { lost: 'Provisioners have no versions: the first entry that fits answers.' },
    apiKind: { approximated: 'Developers ask by a resource of their Score file; the provisioner makes the object.' },
  },
  output: () => ({ type: onlyOutputNames, description: onlyOutputNames }),
  fieldName: (name, path) =>
    path.length > 0 || isTemplateName(name) ? undefined : { why: 'Templates can’t read a parameter of this name.' },
  outputName: (name) => (isTemplateName(name) ? undefined : { why: 'Templates can’t make an output of this name.' }),
};

/** A provisioner of score-k8s: it makes the request for the API where requests are objects, else what a person puts in. */
export const scoreOffer: Offer = {
  title: 'Score provisioner',
  role: 'answer',
  express(given) {
    const { contract, ...notes } = narrow(given, dialect);
    const { inputs, outputs = [], type, description } = contract;
    const label = labelOf([type, contract.class ?? ''].filter((part) => part !== '').join('-'));
    const init = initTemplate(given, inputs);
    const provisioner: JsonObject = {
      uri: `template://platform/${label}`,
      type,
      ...(contract.class ? { class: contract.class } : {}),
      ...(description ? { description } : {}),
      ...(inputs ? { supported_params: Object.keys(inputs.properties ?? {}) } : {}),
      ...(outputs.length > 0 ? { expected_outputs: outputs.map((output) => output.name) } : {}),
      ...(init === '' ? {} : { init }),
      state: stateTemplate(contract),
      ...(outputs.length > 0 ? { outputs: outputsTemplate(contract) } : {}),
      manifests: manifestsTemplate(given, contract),
    };
    const file = `provisioners/10-${label}.provisioners.yaml`;
    const behind: readonly BehindField[] = [
      { file, what: given.asObjects ? 'the object that requests the API' : 'manifests', fillIn: !given.asObjects },
      ...(outputs.length > 0 ? [{ file, what: 'where the outputs come from', fillIn: true }] : []),
      { file, what: 'name under which each resource is made', fillIn: false },
    ];
    return { files: [{ path: file, text: renderYaml([provisioner]) }], ...notes, behind, contract };
  },
};
