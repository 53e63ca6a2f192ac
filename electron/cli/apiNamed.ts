import type { Element } from '../../shared/graph/element.ts';
import { type ApiContract, apiContractOf } from '../../shared/offer/apiContract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { didYouMean, nearestNames } from '../../shared/schema/suggest.ts';

/** The platform API that a person names: by the id of its element, its name, or the type that it offers. */
export function apiNamed(
  name: string,
  elements: Iterable<{ readonly element: Element }>,
): Result<{ readonly element: Element; readonly contract: ApiContract }> {
  const apis = [...elements].flatMap(({ element }) => {
    const contract = apiContractOf(element);
    return contract ? [{ element, contract }] : [];
  });
  const byId = apis.find(({ element }) => element.id === name);
  const meant = byId ? [byId] : apis.filter(({ element, contract }) => element.name === name || contract.type === name);
  const [first, ...others] = meant;
  if (first && others.length === 0) return ok(first);
  if (first)
    return fail({
      code: 'convert/ambiguous',
      message: `${name} could be ${meant.map(({ element }) => element.id).join(', ')}.`,
      advice: 'Name one of them by its id.',
    });
  const names = apis.flatMap(({ element, contract }) => [element.id, element.name, contract.type]);
  return fail({
    code: 'convert/no-api',
    message: `There is no platform API ${name}${didYouMean(nearestNames(name, [...new Set(names)])) || '.'}`,
    advice: 'entresol graph lists the elements.',
  });
}
