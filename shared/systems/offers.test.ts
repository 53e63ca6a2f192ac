import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import type { ApiContract } from '../offer/apiContract.ts';
import { apiContractOf } from '../offer/apiContract.ts';
import { canonicalSchema } from '../offer/canonical.ts';
import { pathText } from '../offer/narrow.ts';
import type { Note } from '../offer/offer.ts';
import { anyContract } from '../offer/testing/anyContract.ts';
import { sampleContracts } from '../offer/testing/contracts.ts';
import type { Schema } from '../schema/schema.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { systems } from './registry.ts';
import type { System } from './system.ts';

const offering = systems.filter((system) => system.offer !== undefined);

function expressed(system: System, contract: ApiContract) {
  if (!system.offer) throw new Error('no offer');
  return system.offer.express(contract);
}

function readAgain(system: System, contract: ApiContract) {
  const result = expressed(system, contract);
  const engine = openExample(Object.fromEntries(result.files.map(({ path, text }) => [path, text])));
  // An operator's API is its definition, which is no element of its own system.
  const elements = [...engine.elements()].map(({ element }) => element);
  const found = elements
    .toSorted((a, b) => Number(b.system === system.id) - Number(a.system === system.id))
    .flatMap((element) => apiContractOf(element) ?? []);
  return { result, engine, found };
}

/** What must be the same after reading the files again. */
function comparable({ inputs, outputs, type, class: name, description, owner }: ApiContract) {
  return {
    type,
    class: name,
    description,
    owner,
    inputs: canonicalSchema(inputs ?? {}),
    outputs: (outputs ?? []).map((output) => [output.name, output.secret]).sort(),
  };
}

const spoken = (notes: readonly Note[]) => notes.map(({ about, path }) => `${about} ${path}`);

function holds(system: System, contract: ApiContract) {
  const { result, engine, found } = readAgain(system, contract);
  expect(engine.findings().filter((finding) => finding.severity === 'error')).toEqual([]);
  const [back] = found;
  expect(back, 'an element that offers the API').toBeDefined();
  if (!back) return;
  // Reading adds the outputs that go with a well-known type by convention.
  const names = new Set((result.contract.outputs ?? []).map((output) => output.name));
  const approximated = new Set(spoken(result.approximated));
  // Where the API itself leaves its outputs unknown, those that are approximated are stated by another element.
  const elsewhere = (name: string) => back.outputs === undefined && approximated.has(`output ${name}`);
  const outputs = (back.outputs ?? []).filter((output) => names.has(output.name));
  const stated = result.contract.outputs?.filter((output) => !elsewhere(output.name)) ?? [];
  expect(comparable({ ...back, outputs })).toEqual(comparable({ ...result.contract, outputs: stated }));
}

/** What a field says by itself, without the fields inside it and with whether it has to be given. */
function saidOf(inputs: Schema | undefined): ReadonlyMap<string, Schema & { readonly needed: boolean }> {
  const said = new Map<string, Schema & { readonly needed: boolean }>();
  const visit = (schema: Schema, path: readonly string[], needed: boolean): void => {
    const { properties = {}, required = [], items, additionalProperties: rest, ...own } = schema;
    if (path.length > 0) said.set(pathText(path), { ...own, needed });
    for (const [name, field] of Object.entries(properties)) visit(field, [...path, name], required.includes(name));
    if (items) visit(items, [...path, '[]'], false);
    if (typeof rest === 'object') visit(rest, [...path, '*'], false);
  };
  if (inputs) visit(inputs, [], false);
  return said;
}

/** Fields that the engine says otherwise than the API did, without a note for them or for what they are in. */
function untold(system: System, contract: ApiContract): readonly string[] {
  const { contract: said, approximated, lost } = expressed(system, contract);
  const told = [...approximated, ...lost].filter((note) => note.about === 'input').map((note) => note.path);
  const after = saidOf(said.inputs);
  return [...saidOf(contract.inputs)]
    .filter(([path, field]) => JSON.stringify(after.get(path)) !== JSON.stringify(field))
    .map(([path]) => path)
    .filter((path) => !told.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`)));
}

describe.each(offering.map((system) => [system.id, system] as const))('a platform API offered by %s', (_id, system) => {
  it.each(Object.entries(sampleContracts))('reads again as it is said: %s', (_name, contract) => {
    holds(system, contract);
  });

  it('reads again as it is said, whatever the API', () => {
    fc.assert(
      fc.property(anyContract, (contract) => holds(system, contract)),
      { numRuns: 60, seed: 5 },
    );
  });

  it.each(Object.entries(sampleContracts))(
    'tells of every field and output what becomes of it: %s',
    (_name, contract) => {
      const { carried, approximated, lost } = expressed(system, contract);
      const told = new Set(spoken([...carried, ...approximated, ...lost]));
      for (const name of Object.keys(contract.inputs?.properties ?? {})) expect(told).toContain(`input ${name}`);
      for (const { name } of contract.outputs ?? []) expect(told).toContain(`output ${name}`);
      expect([...approximated, ...lost].filter((note) => !note.why)).toEqual([]);
      const spoiled = new Set(spoken([...approximated, ...lost]));
      expect(spoken(carried).filter((one) => spoiled.has(one))).toEqual([]);
    },
  );

  it('says nothing otherwise than the API did without telling', () => {
    fc.assert(
      fc.property(anyContract, (contract) => {
        expect(untold(system, contract)).toEqual([]);
      }),
      { numRuns: 60, seed: 9, examples: Object.values(sampleContracts).map((contract): [ApiContract] => [contract]) },
    );
  });

  it('names the files that a person has to work on, and says so in them', () => {
    for (const contract of Object.values(sampleContracts)) {
      const { files, behind } = expressed(system, contract);
      const paths = files.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const { file } of behind) expect(paths).toContain(file);
      for (const { file } of behind.filter((one) => one.fillIn))
        expect(files.find(({ path }) => path === file)?.text).toMatch(/Fill in/);
      for (const { text } of files) expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('is written in files that their own syntax takes', () => {
    for (const contract of Object.values(sampleContracts))
      for (const { path, text } of expressed(system, contract).files) {
        const { documents, problems } = parseFile({ path: filePath(path), text });
        const found = documents.flatMap((document) => (document.template ? [] : document.problems));
        expect([...problems, ...found].map(({ message }) => `${path}: ${message}`)).toEqual([]);
        if (path.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
      }
  });

  it('says the same for the same API', () => {
    for (const contract of Object.values(sampleContracts))
      expect(expressed(system, contract)).toEqual(expressed(system, contract));
  });
});
