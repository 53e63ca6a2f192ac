import { defaultClass } from '../../graph/answer.ts';
import { type JsonObject, type JsonPath, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';

export const criteriaPath: JsonPath = ['entity', 'criteria'];

/** When a Definition is chosen: all that is stated must be so. The class counts as `default` where it is left out. */
export interface Criterion {
  readonly class: string;
  /** True where the criterion states nothing at all. */
  readonly takesAll: boolean;
  readonly resourceId?: string;
  /** Limits other than class and id, in the order of their weight: `env_id`, `app_id`, `env_type`. */
  readonly limits: readonly (readonly [name: string, value: string])[];
  readonly path: JsonPath;
}

/** Source: Humanitec documentation, matching criteria of Resource Definitions. The heaviest first. */
const limitNames = ['env_id', 'app_id', 'env_type'];

/** The criteria of a Definition; between them it is enough that one holds. */
export function criteriaOf(definition: JsonObject): readonly Criterion[] {
  return listSites(definition, criteriaPath).map(({ value, path }) => {
    const id = textAt(value, 'res_id');
    const className = textAt(value, 'class');
    const limits = limitNames.flatMap((name) => {
      const limit = textAt(value, name);
      return limit ? [[name, limit] as const] : [];
    });
    return {
      class: className || defaultClass,
      takesAll: !className && !id && limits.length === 0,
      ...(id ? { resourceId: id } : {}),
      limits,
      path,
    };
  });
}

/** A criterion in words: "class admin, app_id shop", or "everything". */
export function criterionText(criterion: Criterion): string {
  const parts = [
    ...(criterion.class === defaultClass ? [] : [`class ${criterion.class}`]),
    ...(criterion.resourceId === undefined ? [] : [`res_id ${criterion.resourceId}`]),
    ...criterion.limits.map(([name, value]) => `${name} ${value}`),
  ];
  return parts.length === 0 ? 'everything' : parts.join(', ');
}

/**
 * The place of a criterion among others of its class and id, lower first. What holds everywhere goes before what holds in
 * one application or environment, because a blueprint does not say in which of them it is looked at; limits that differ
 * never tie, because one environment sees one of them only.
 */
export function criterionRank({ limits }: Criterion): number {
  const weight = limits.reduce((sum, [name]) => sum + 2 ** (limitNames.length - limitNames.indexOf(name)), 0);
  return weight * slots + (limits.length === 0 ? 0 : slotOf(limits.map((limit) => limit.join('=')).join(' ')));
}

const slots = 1_000_003;

function slotOf(text: string): number {
  let slot = 7;
  for (const character of text) slot = (slot * 31 + (character.codePointAt(0) ?? 0)) % slots;
  return slot;
}
