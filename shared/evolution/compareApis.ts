import type { Output } from '../contract/port.ts';
import { type Change, compatibility } from '../schema/compatibility.ts';
import type { ApiDifference, ChangeKind } from './apiChange.ts';
import type { ComparedApi, ComparedVersion } from './comparedApi.ts';

/** What became of an API for those who ask for it. Undefined before = new, undefined after = gone. */
export function compareApis(before: ComparedApi | undefined, after: ComparedApi | undefined): readonly ApiDifference[] {
  if (!before) return after ? [whole('compatible', 'is new')] : [];
  if (!after) return [whole('breaking', 'is gone')];
  return [
    ...identity(before, after),
    ...before.versions.flatMap((version) => versionDifferences(version, before, after)),
    ...after.versions
      .filter(({ name }) => !before.versions.some((version) => version.name === name) && !isUnversioned(before))
      .map(({ name }): ApiDifference => ({ ...ofVersion('compatible', name, 'is new'), part: 'version' })),
    ...mainMoved(before, after),
  ];
}

/** Who it answers, and where its requests live. */
function identity(before: ComparedApi, after: ComparedApi): readonly ApiDifference[] {
  const found: ApiDifference[] = [];
  const offers = ({ element }: ComparedApi) =>
    new Set(
      element.contract.provides.map(({ type, class: of, resourceId }) =>
        [type, ...(of ? [`class ${of}`] : []), ...(resourceId ? [`id ${resourceId}`] : [])].join(', '),
      ),
    );
  const [was, is] = [offers(before), offers(after)];
  for (const offer of was) if (!is.has(offer)) found.push(whole('breaking', `no longer answers ${offer}`));
  for (const offer of is) if (!was.has(offer)) found.push(whole('compatible', `now answers ${offer}`));
  if (before.definition && after.definition && before.definition.namespaced !== after.definition.namespaced)
    found.push(
      whole(
        'breaking',
        after.definition.namespaced ? 'is now asked for in a namespace' : 'is now asked for outside of namespaces',
      ),
    );
  return found;
}

function versionDifferences(was: ComparedVersion, before: ComparedApi, after: ComparedApi): readonly ApiDifference[] {
  const is =
    after.versions.find(({ name }) => name === was.name) ??
    (isUnversioned(before) && isUnversioned(after) ? after.versions[0] : undefined);
  const say = (kind: ChangeKind, reason: string): ApiDifference => ofVersion(kind, was.name, reason);
  if (!is) return was.served ? [say('breaking', 'is gone')] : [];
  const found: ApiDifference[] = [];
  if (was.served && !is.served) found.push(say('breaking', 'is no longer served'));
  if (!was.served && is.served) found.push(say('compatible', 'is served now'));
  if (!was.deprecated && is.deprecated) found.push(say('compatible', 'is now deprecated'));
  if (!was.served) return found;
  return [...found, ...inputDifferences(was, is, after), ...outputDifferences(was, is)];
}

function inputDifferences(was: ComparedVersion, is: ComparedVersion, api: ComparedApi): readonly ApiDifference[] {
  if (!was.inputs && !is.inputs) return [];
  if (!was.inputs || !is.inputs)
    return [ofVersion('unknown', is.name, was.inputs ? 'no longer states its inputs' : 'states its inputs now')];
  return compatibility(was.inputs, is.inputs, { dialect: api.dialect }).map(
    (change: Change): ApiDifference => ({
      part: 'input',
      ...(is.name !== '' && { version: is.name }),
      ...change,
    }),
  );
}

/** Who reads outputs is hit by what is gone, not by what comes. */
function outputDifferences(was: ComparedVersion, is: ComparedVersion): readonly ApiDifference[] {
  if (!was.outputs && !is.outputs) return [];
  const [old, now] = [byName(was.outputs ?? []), byName(is.outputs ?? [])];
  const say = (kind: ChangeKind, name: string, reason: string): ApiDifference => ({
    part: 'output',
    kind,
    ...(is.name !== '' && { version: is.name }),
    path: [name],
    reason,
  });
  return [
    ...[...old.values()].flatMap((output) => {
      const { name, schema } = output;
      const next = now.get(name);
      if (!next) return [say('breaking', name, 'is no longer given back')];
      const [type, nextType] = [String(schema?.type ?? ''), String(next.schema?.type ?? '')];
      if (type !== '' && nextType !== '' && type !== nextType)
        return [say('breaking', name, `is now ${nextType}, and was ${type}`)];
      return [];
    }),
    ...[...now.keys()].filter((name) => !old.has(name)).map((name) => say('compatible', name, 'is given back now')),
  ];
}

/** Another version answers who names none. */
function mainMoved(before: ComparedApi, after: ComparedApi): readonly ApiDifference[] {
  const was = before.versions.find(({ main }) => main);
  const is = after.versions.find(({ main }) => main);
  if (!was || !is || was.name === is.name || isUnversioned(before) || isUnversioned(after)) return [];
  const changes = inputDifferences(was, is, after);
  const kind = (['breaking', 'unknown'] as const).find((one) => changes.some((change) => change.kind === one));
  return [ofVersion(kind ?? 'compatible', is.name, `counts now in place of ${was.name}`)];
}

function isUnversioned({ definition }: ComparedApi): boolean {
  return definition === undefined;
}

function byName(outputs: readonly Output[]): ReadonlyMap<string, Output> {
  return new Map(outputs.map((output) => [output.name, output]));
}

function whole(kind: ChangeKind, reason: string): ApiDifference {
  return { part: 'api', kind, path: [], reason };
}

function ofVersion(kind: ChangeKind, version: string, reason: string): ApiDifference {
  return version === '' ? whole(kind, reason) : { part: 'version', kind, version, path: [], reason };
}
