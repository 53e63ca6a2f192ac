import type { Schema } from '../schema/schema.ts';
import type { ApiContract, ApiOutput } from './apiContract.ts';
import type { Ability, Dialect, Facet, OutputFacet } from './dialect.ts';
import { fieldText } from './facetText.ts';
import { type Loss, narrowField } from './narrowField.ts';
import type { Note } from './offer.ts';

/** A contract as a format can say it, with what that costs. */
export interface Narrowed {
  readonly contract: ApiContract;
  readonly carried: readonly Note[];
  readonly approximated: readonly Note[];
  readonly lost: readonly Note[];
}

/** Reads a contract in the words of a format: what it can't say is taken away, and each thing is noted. */
export function narrow(contract: ApiContract, dialect: Dialect): Narrowed {
  const noted: Noted[] = [];
  const inputs = narrowedInputs(contract, dialect, noted);
  const outputs = contract.outputs && narrowedOutputs(contract.outputs, dialect, noted);
  const head = narrowedHead(contract, dialect, noted);
  const { inputs: _inputs, outputs: _outputs, ...rest } = head;
  const fields = contract.inputs ? fieldsOf(contract.inputs, []) : [];
  const spoiled = new Set(noted.map(({ note }) => `${note.about} ${note.path}`));
  const carried: readonly Note[] = [
    ...fields.map(([path, field]): Note => ({ about: 'input', path: pathText(path), what: fieldText(field) })),
    ...(contract.outputs ?? []).map(
      ({ name, secret }): Note => ({ about: 'output', path: name, what: secret ? 'secret output' : 'output' }),
    ),
    ...headNotes(contract),
  ].filter((note) => !spoiled.has(`${note.about} ${note.path}`));
  return {
    contract: { ...rest, ...(inputs ? { inputs } : {}), ...(outputs ? { outputs } : {}) },
    carried,
    approximated: merged(noted, 'approximated'),
    lost: merged(noted, 'lost'),
  };
}

interface Noted {
  readonly degree: 'approximated' | 'lost';
  readonly note: Note;
}

/** The named fields of a schema at every depth. */
export function fieldsOf(schema: Schema, path: readonly string[]): readonly (readonly [readonly string[], Schema])[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
      [[...path, name], field] as const,
      ...fieldsOf(field, [...path, name]),
    ]),
    ...(schema.items ? fieldsOf(schema.items, [...path, '[]']) : []),
    ...(typeof schema.additionalProperties === 'object' ? fieldsOf(schema.additionalProperties, [...path, '*']) : []),
  ];
}

/** A path of fields as people write it: `disks[].size`, `tags.*`. */
export function pathText(path: readonly string[]): string {
  return path.join('.').replaceAll('.[]', '[]');
}

function narrowedInputs({ inputs }: ApiContract, dialect: Dialect, noted: Noted[]): Schema | undefined {
  const tell = ({ path, degree, what, why }: Loss) =>
    noted.push({ degree, note: { about: 'input', path: pathText(path), what, why } });
  const { noInputs } = dialect;
  if (noInputs !== undefined) {
    for (const [path] of inputs ? fieldsOf(inputs, []) : [])
      tell({ path, degree: 'lost', what: 'the field', why: noInputs });
    return undefined;
  }
  const isUnknown = !inputs || (inputs.additionalProperties === true && !inputs.properties);
  if (isUnknown && dialect.unknownInputs === 'stay') return undefined;
  // Of inputs that nobody described, a format that must describe them can only say that anything goes.
  const said = narrowField(inputs ?? { type: 'object', additionalProperties: true }, [], dialect, tell);
  return dialect.openObjects ? { ...said, additionalProperties: true } : said;
}

function narrowedOutputs(outputs: readonly ApiOutput[], dialect: Dialect, noted: Noted[]): readonly ApiOutput[] {
  return outputs.flatMap((output): readonly ApiOutput[] => {
    const abilities = dialect.output?.(output) ?? {};
    const keeps = (facet: OutputFacet, what: string) =>
      !gone(weigh(abilities[facet] ?? 'carried', { about: 'output', path: output.name, what }, noted));
    if (!keeps('exists', 'the output')) return [];
    const other = dialect.outputName?.(output.name);
    const name = other ? other.name : output.name;
    if (other) {
      const what = name === undefined ? 'the output' : `named ${name}`;
      const note: Note = { about: 'output', path: output.name, what, why: other.why };
      noted.push({ degree: name === undefined ? 'lost' : 'approximated', note });
    }
    if (name === undefined) return [];
    const { description, schema } = output;
    const tell = ({ path, degree, what, why }: Loss) =>
      noted.push({ degree, note: { about: 'output', path: pathText([output.name, ...path]), what, why } });
    return [
      {
        name,
        ...(description !== undefined && keeps('description', 'description') ? { description } : {}),
        secret: output.secret && keeps('secret', 'secret'),
        ...(schema && keeps('type', fieldText(schema))
          ? { schema: narrowField(schema, ['output'], inner(dialect), tell) }
          : {}),
      },
    ];
  });
}

/** Names of fields inside an output are no names of inputs. */
function inner({ facets, openObjects }: Dialect): Dialect {
  return openObjects === 'all' ? { facets, openObjects } : { facets };
}

function narrowedHead(contract: ApiContract, dialect: Dialect, noted: Noted[]): ApiContract {
  const say = (facet: Facet, path: string, what: string) => {
    const stated = dialect.facets[facet] ?? 'carried';
    return weigh(typeof stated === 'function' ? stated({}, []) : stated, { about: 'api', path, what }, noted);
  };
  const { class: name, description, owner, otherVersions, ...rest } = contract;
  const keepsClass = name !== undefined && !gone(say('apiClass', 'class', name));
  const keepsText = description !== undefined && !gone(say('apiDescription', 'description', description));
  const keepsOwner = owner !== undefined && !gone(say('apiOwner', 'owner', owner));
  const keepsVersions = otherVersions.length > 0 && !gone(say('apiVersions', 'versions', otherVersions.join(', ')));
  if (contract.asObjects) say('apiKind', 'kind', `${contract.group}/${contract.version} ${contract.kind}`);
  return {
    ...rest,
    ...(keepsClass ? { class: name } : {}),
    ...(keepsText ? { description } : {}),
    ...(keepsOwner ? { owner } : {}),
    otherVersions: keepsVersions ? otherVersions : [],
  };
}

function headNotes({
  class: name,
  description,
  owner,
  otherVersions,
  asObjects,
  ...api
}: ApiContract): readonly Note[] {
  const about = (path: string, what: string | undefined): readonly Note[] =>
    what === undefined || what === '' ? [] : [{ about: 'api', path, what }];
  return [
    ...about('type', api.type),
    ...about('class', name),
    ...about('description', description),
    ...about('owner', owner),
    ...about('versions', otherVersions.join(', ')),
    ...(asObjects ? about('kind', `${api.group}/${api.version} ${api.kind}`) : []),
  ];
}

/** Notes what an ability costs, and gives it back. */
function weigh(ability: Ability, note: Note, noted: Noted[]): Ability {
  if (ability === 'carried') return ability;
  if ('lost' in ability) noted.push({ degree: 'lost', note: { ...note, why: ability.lost } });
  else noted.push({ degree: 'approximated', note: { ...note, why: ability.approximated } });
  return ability;
}

function gone(ability: Ability): boolean {
  return ability !== 'carried' && ('lost' in ability || ability.kept !== true);
}

/** Notes of one field that have one reason are one note. */
function merged(noted: readonly Noted[], degree: Noted['degree']): readonly Note[] {
  const groups = new Map<string, Note>();
  for (const { note } of noted.filter((one) => one.degree === degree)) {
    const key = `${note.about} ${note.path} ${note.why}`;
    const before = groups.get(key);
    groups.set(key, before ? { ...before, what: `${before.what}, ${note.what}` } : note);
  }
  return [...groups.values()];
}
