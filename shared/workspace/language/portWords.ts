import type { ProvidedPort, RequiredPort } from '../../contract/port.ts';
import type { PortAnswer } from '../../graph/edge.ts';
import type { Element } from '../../graph/element.ts';
import { formatPath } from '../../json.ts';
import { inputsOf } from '../../schema/describe.ts';
import type { Engine } from '../engine.ts';
import { answerOf, type Pointed } from './at.ts';

/** What the port that a place stands for needs or offers, and who is at its other end; undefined where there is no port. */
export function portWords(engine: Engine, { element, place }: Pointed): string | undefined {
  if (!element) return undefined;
  const here = formatPath(place.path);
  const required = element.contract.requires.find((port) =>
    [port.typePath, port.path].some((path) => path.length > 0 && formatPath(path) === here),
  );
  if (required) return needWords(required, answerOf(engine, element, required), engine);
  const offered = element.contract.provides.filter(({ path }) =>
    [path, element.namePath].some((one) => one.length > 0 && formatPath(one) === here),
  );
  return offered.length > 0 ? offered.map((port) => offerWords(port, element, engine)).join('\n\n') : undefined;
}

function needWords(port: RequiredPort, answer: PortAnswer, engine: Engine): string {
  const read = [...new Set(port.outputsUsed.map(({ name }) => name))];
  const head = [
    `**${port.name}** needs \`${port.type}\``,
    ...(port.class ? [`class ${port.class}`] : []),
    ...(read.length > 0 ? [`reads ${read.join(', ')}`] : []),
  ].join(' · ');
  return `${head}\n\n${answerWords(answer, port, engine)}`;
}

function answerWords(answer: PortAnswer, { type }: RequiredPort, engine: Engine): string {
  switch (answer.state) {
    case 'answered': {
      const by = engine.element(answer.by)?.element;
      return by ? `→ ${by.title} ${by.name}: ${answer.reason}` : `→ ${answer.reason}`;
    }
    case 'ambiguous':
      return `Several could answer it: ${answer.candidates.map((id) => engine.element(id)?.element.name ?? id).join(', ')}.`;
    case 'none':
      return `Nobody in this blueprint offers ${type}.`;
    default:
      return 'This blueprint holds no platform that could answer it.';
  }
}

function offerWords(port: ProvidedPort, element: Element, engine: Engine): string {
  const users = engine.look
    .dependents(element.id)
    .filter(({ edges }) => edges.some((edge) => edge.to === element.id && edge.toPort === port.key));
  const head = [
    `**${element.name}** offers \`${port.type}\``,
    ...(port.class ? [`class ${port.class}`] : []),
    users.length === 1 ? '1 user' : `${users.length} users`,
  ].join(' · ');
  const inputs =
    port.inputs && inputsOf(port.inputs).map(({ name, required }) => `${name}${required ? ' (required)' : ''}`);
  const outputs = port.outputs?.map(({ name, secret }) => `${name}${secret ? ' (secret)' : ''}`);
  return [
    head,
    inputs === undefined ? 'Inputs: not stated' : `Inputs: ${inputs.join(', ') || 'none'}`,
    outputs === undefined ? 'Outputs: not stated' : `Outputs: ${outputs.join(', ') || 'none'}`,
  ].join('\n\n');
}
