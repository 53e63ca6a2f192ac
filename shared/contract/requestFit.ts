import type { PortAnswer } from '../graph/edge.ts';
import type { Element } from '../graph/element.ts';
import type { Look, Provider } from '../graph/look.ts';
import { type JsonValue, valueAt } from '../json.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import { ruleEvaluator } from '../schema/ruleEvaluator.ts';
import type { Schema } from '../schema/schema.ts';
import { validate } from '../schema/validate.ts';
import type { RequiredPort } from './port.ts';

/** Whether the answering port takes the parameters of a request. `unknown`: it states no inputs. */
export type RequestFit =
  | { readonly state: 'fits' }
  | { readonly state: 'unknown'; readonly reason: string }
  | { readonly state: 'refused'; readonly problems: readonly SchemaProblem[] };

/** The provider that an answer names. */
export function providerOf(port: RequiredPort, answer: PortAnswer, look: Look): Provider | undefined {
  if (answer.state !== 'answered') return undefined;
  return look
    .providers(port.type)
    .find((provider) => provider.element.id === answer.by && provider.port.key === answer.port);
}

/**
 * Holds the parameters of a request against the inputs of the port that answers it. A request that is itself an object
 * of the port's kind is checked by the schema of that kind instead, and fits here.
 */
export function requestFit(element: Element, port: RequiredPort, answer: PortAnswer, look: Look): RequestFit {
  const provider = providerOf(port, answer, look);
  if (!provider) return { state: 'unknown', reason: 'nobody answers it' };
  if (port.joins) return { state: 'fits' };
  const { requestKind, inputs } = provider.port;
  if (requestKind?.kind === element.kind && requestKind.group === element.group) return { state: 'fits' };
  if (!inputs) return { state: 'unknown', reason: `${provider.element.name} states no inputs` };
  const before = fits.get(port);
  if (before?.inputs === inputs) return before.fit;
  const fit = fitOf(inputs, port);
  fits.set(port, { inputs, fit });
  return fit;
}

/** The last answer for a port: the link and several rules ask for the same one. */
const fits = new WeakMap<RequiredPort, { readonly inputs: Schema; readonly fit: RequestFit }>();

function fitOf(inputs: Schema, port: RequiredPort): RequestFit {
  const { problems, undecided } = validate(inputs, port.params, { dialect: 'custom-resource', rules: ruleEvaluator });
  const certain = problems.filter(({ path }) => !isPlaceholder(valueAt(port.params, path)));
  if (certain.length > 0) return { state: 'refused', problems: certain };
  if (problems.length > 0) return { state: 'unknown', reason: 'some values are filled in later' };
  const [open] = undecided;
  return open ? { state: 'unknown', reason: open.reason } : { state: 'fits' };
}

/** True for a text whose value is only known when it is deployed. */
function isPlaceholder(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && value.includes('${');
}
