import type { Output, OutputUse, ProvidedPort, RequiredPort } from '../../contract/port.ts';
import { portType } from '../../contract/portTypes.ts';
import { defaultClass } from '../../graph/answer.ts';
import type { Part, Reference } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, listAt, objectAt, textAt, valueAt } from '../../json.ts';
import { counted } from '../objectElement.ts';
import { criteriaOf, criterionRank, criterionText } from './criteria.ts';
import { outputsOf } from './drivers.ts';
import { placeholdersIn } from './placeholders.ts';
import { parseSelector, plainId, type Selector, selectorText } from './selector.ts';
import { driverInputs, filledTexts } from './texts.ts';

export const typePath: JsonPath = ['entity', 'type'];

/** The ports that a Definition offers: one for each class and id that its criteria catch. Without criteria it is never chosen. */
export function providesOf(definition: JsonObject): readonly ProvidedPort[] {
  const type = textAt(definition, ...typePath);
  if (!type) return [];
  const outputs = outputsOf(definition);
  const ports = new Map<string, ProvidedPort>();
  for (const criterion of criteriaOf(definition)) {
    const { class: className, resourceId } = criterion;
    const label = selectorText({
      type,
      ...(className === defaultClass ? {} : { class: className }),
      ...(resourceId === undefined ? {} : { id: resourceId }),
    });
    const rank = criterionRank(criterion);
    const known = ports.get(label);
    if (known && (known.rank ?? 0) <= rank) continue;
    ports.set(label, {
      key: `provides:${label}`,
      type: portType(type),
      aliases: [],
      class: className,
      ...(criterion.takesAll ? { classUnstated: true } : {}),
      ...(resourceId === undefined ? {} : { resourceId: plainId(resourceId) }),
      ...(outputs ? { outputs: criterion.limits.length === 0 ? outputs : outputs.map(perhaps) } : {}),
      path: criterion.path,
      rank,
    });
  }
  return [...ports.values()];
}

/** Elsewhere another definition may answer, with other outputs. */
function perhaps(output: Output): Output {
  return { ...output, source: 'inferred' };
}

interface Use {
  readonly selector: Selector;
  readonly path: JsonPath;
  readonly isKey: boolean;
  readonly outputs: OutputUse[];
}

/**
 * What a Definition needs: the resources that its driver inputs read, and those that it co-provisions. A class that is
 * left out is that of the resource asked for, so that there is a request for each class which the criteria catch.
 */
export function requiresOf(definition: JsonObject): readonly RequiredPort[] {
  const criteria = criteriaOf(definition);
  const classes = [...new Set(criteria.map((criterion) => criterion.class))];
  const ids = [...new Set(criteria.map((criterion) => criterion.resourceId))];
  const [onlyId] = ids.length === 1 ? ids : [];
  return usesOf(definition).flatMap(({ selector, path, isKey, outputs }) => {
    const wanted = selector.class === undefined ? (classes.length > 0 ? classes : [undefined]) : [selector.class];
    const id = selector.id ?? onlyId;
    return wanted.map((className): RequiredPort => {
      const several = selector.class === undefined && wanted.length > 1;
      return {
        key: `requires:${selectorText(selector)}${several ? ` (${className})` : ''}`,
        name: selectorText(selector),
        type: portType(selector.type),
        ...(className === undefined ? {} : { class: className }),
        ...(id === undefined ? {} : { resourceId: plainId(id) }),
        params: isKey ? objectAt(definition, ...path, 'params') : {},
        // Without criteria nobody knows in which applications it runs, and so what answers it there.
        outputsUsed: criteria.length > 0 ? outputs : [],
        path,
        typePath: path,
        paramsPath: [...path, 'params'],
        ...(isKey ? { part: 'key' } : {}),
        // The organization may have definitions that are in no file: the system's own rules tell them apart.
        optional: true,
      };
    });
  });
}

function usesOf(definition: JsonObject): readonly Use[] {
  const uses = new Map<string, Use>();
  for (const [text, path] of filledTexts(definition))
    for (const { reads, span } of placeholdersIn(text)) {
      if (reads.kind !== 'resource') continue;
      const label = selectorText(reads.selector);
      const use = uses.get(label) ?? { selector: reads.selector, path, isKey: false, outputs: [] };
      uses.set(label, use);
      if (reads.output !== undefined && !reads.set) use.outputs.push({ name: reads.output, path, within: span });
    }
  for (const key of Object.keys(objectAt(definition, 'entity', 'provision'))) {
    const selector = parseSelector(key);
    if (!selector || uses.has(selectorText(selector))) continue;
    const path = ['entity', 'provision', key];
    uses.set(selectorText(selector), { selector, path, isKey: true, outputs: [] });
  }
  return [...uses.values()];
}

/** Criteria, co-provisioned resources and manifests of a Definition. */
export function partsOf(definition: JsonObject): readonly Part[] {
  const manifests = valueAt(definition, [...driverInputs, 'values', 'templates', 'manifests']);
  return [
    ...criteriaOf(definition).map(
      (criterion, index): Part => ({
        name: `criterion ${index + 1}`,
        kind: 'criterion',
        path: criterion.path,
        detail: criterionText(criterion),
      }),
    ),
    ...Object.entries(objectAt(definition, 'entity', 'provision')).map(([name, entry]): Part => {
      const dependent = isObject(entry) && entry.is_dependent === true;
      return {
        name,
        kind: dependent ? 'co-provisioned, depends on this' : 'co-provisioned',
        path: ['entity', 'provision', name],
      };
    }),
    ...(isObject(manifests) ? Object.entries(manifests) : []).map(([name, manifest]): Part => {
      const location = textAt(manifest, 'location');
      const path = [...driverInputs, 'values', 'templates', 'manifests', name];
      return { name, kind: 'manifest', path, ...(location ? { detail: location } : {}) };
    }),
  ];
}

/** The secret stores that the driver inputs name. */
export function referencesOf(definition: JsonObject): readonly Reference[] {
  const found = new Map<string, Reference>();
  const walk = (value: JsonObject, path: JsonPath): void => {
    const store = textAt(value, 'store');
    if (store && !found.has(store))
      found.set(store, {
        type: 'uses',
        target: { by: 'object', group: 'humanitec.io', kind: 'SecretStore', name: store },
        path: [...path, 'store'],
        reason: `secret_refs read from the store ${store}`,
        // Stores are often registered with the orchestrator only.
        need: 'may',
      });
    for (const [key, inner] of Object.entries(value)) if (isObject(inner)) walk(inner, [...path, key]);
  };
  const path = [...driverInputs, 'secret_refs'];
  walk(objectAt(definition, ...path), path);
  return [...found.values()];
}

/** Driver, account and when it is chosen. */
export function factsOf(definition: JsonObject): readonly string[] {
  const driver = textAt(definition, 'entity', 'driver_type')?.replace(/^humanitec\//, '');
  const account = textAt(definition, 'entity', 'driver_account');
  const criteria = criteriaOf(definition);
  const [only] = criteria;
  const chosen =
    criteria.length === 1 && only ? `for ${criterionText(only)}` : counted(criteria.length, 'criterion', 'criteria');
  return [
    ...(driver ? [`driver ${driver}`] : []),
    listAt(definition, 'entity', 'criteria').length === 0 ? 'never chosen' : chosen,
    ...(account ? [`account ${account}`] : []),
  ];
}
