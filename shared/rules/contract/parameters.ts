import type { RequiredPort } from '../../contract/port.ts';
import { requestFit } from '../../contract/requestFit.ts';
import type { QuickFix } from '../../finding/finding.ts';
import type { LinkedElement } from '../../graph/edge.ts';
import type { Look, Provider } from '../../graph/look.ts';
import { type JsonPath, valueAt } from '../../json.ts';
import { placeholderFor } from '../../schema/placeholder.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import type { Schema } from '../../schema/schema.ts';
import { placeIn } from '../place.ts';
import type { Rule, RuleReport } from '../rule.ts';
import { exampleApi, exampleWorkload } from './examples.ts';
import { portMark, requestsOf } from './requests.ts';

const good = { 'score.yaml': exampleWorkload('type: postgres, params: { size: small }'), 'api.yaml': exampleApi };

/** A request that lacks a parameter which the API requires. */
export const missingParameter: Rule = {
  code: 'contract/missing-parameter',
  severity: 'error',
  title: 'Required parameter is missing',
  why: 'The API refuses a request without it. Add the parameter.',
  source: 'Entresol: a request gives what the API it asks for requires',
  examples: {
    bad: { 'score.yaml': exampleWorkload('type: postgres, params: { replicas: 2 }'), 'api.yaml': exampleApi },
    good,
  },
  *check(subject, look) {
    for (const { port, provider, problem } of refusals(subject, look)) {
      if (problem.code !== 'required' || problem.expected === undefined) continue;
      const param = [...problem.path, problem.expected];
      yield {
        message: `${provider.element.name} requires ${param.join('.')}, which ${port.name} does not give. Add it.`,
        place:
          problem.path.length > 0
            ? paramPlace(subject, port, problem.path)
            : placeIn(subject.element, port.path, 'key'),
        marks: portMark(port),
        fixes: [setParam(subject, port, param, placeholderFor(provider.port.inputs, param), `Add ${param.join('.')}`)],
      };
    }
  },
};

/** A parameter that the API does not know. */
export const unknownParameter: Rule = {
  code: 'contract/unknown-parameter',
  severity: 'error',
  title: 'Parameter that the API does not take',
  why: 'It would be refused or silently dropped. Correct the name or leave it out.',
  source: 'Entresol: a request gives only what the API it asks for takes',
  examples: {
    bad: {
      'score.yaml': exampleWorkload('type: postgres, params: { size: small, replica: 3 }'),
      'api.yaml': exampleApi,
    },
    good,
  },
  *check(subject, look) {
    for (const { port, provider, problem } of refusals(subject, look)) {
      if (problem.code !== 'unknown-field') continue;
      const { file, document } = subject.element.source;
      const path = [...port.paramsPath, ...problem.path];
      const rename = (problem.suggestions ?? [])
        .filter((key) => valueAt(port.params, [...problem.path.slice(0, -1), key]) === undefined)
        .map((key): QuickFix => {
          return { title: `Rename to ${key}`, call: { id: 'text.rename-key', args: { file, document, path, key } } };
        });
      const remove: QuickFix = { title: 'Remove it', call: { id: 'text.remove', args: { file, document, path } } };
      yield {
        message: `${provider.element.name}: ${problem.message}`,
        place: placeIn(subject.element, path, 'key'),
        marks: portMark(port),
        fixes: [...rename, remove],
      };
    }
  },
};

/** A parameter whose value the API does not accept. */
export const wrongParameter: Rule = {
  code: 'contract/wrong-parameter',
  severity: 'error',
  title: 'Parameter value that the API does not accept',
  why: 'The API refuses a value of another type or outside its bounds. Use one that it accepts.',
  source: 'Entresol: the values of a request fit the schema of the API it asks for',
  examples: {
    bad: { 'score.yaml': exampleWorkload('type: postgres, params: { size: medium }'), 'api.yaml': exampleApi },
    good,
  },
  *check(subject, look) {
    for (const { port, provider, problem } of refusals(subject, look)) {
      if (problem.code === 'required' || problem.code === 'unknown-field') continue;
      const values = problem.suggestions ?? choices(provider.port.inputs, problem.path);
      yield {
        message: `${provider.element.name}: ${problem.message}`,
        place: paramPlace(subject, port, problem.path),
        marks: portMark(port),
        fixes: values.slice(0, 5).map((value) => setParam(subject, port, problem.path, value, `Use ${value}`)),
      };
    }
  },
};

interface Refusal {
  readonly port: RequiredPort;
  readonly provider: Provider;
  readonly problem: SchemaProblem;
}

function* refusals(subject: LinkedElement, look: Look): Iterable<Refusal> {
  for (const { port, answer, provider } of requestsOf(subject, look)) {
    if (!provider) continue;
    const fit = requestFit(subject.element, port, answer, look);
    if (fit.state === 'refused') for (const problem of fit.problems) yield { port, provider, problem };
  }
}

function paramPlace(subject: LinkedElement, port: RequiredPort, path: JsonPath): RuleReport['place'] {
  return placeIn(subject.element, [...port.paramsPath, ...path]);
}

function setParam(
  subject: LinkedElement,
  port: RequiredPort,
  param: JsonPath,
  value: string | number | boolean | null | object,
  title: string,
): QuickFix {
  const args = {
    element: subject.element.id,
    port: port.key,
    param: param.map(String),
    value: JSON.parse(JSON.stringify(value)),
  };
  return { title, call: { id: 'request.set-param', args }, preferred: true };
}

/** The texts that an enum at this path allows. */
function choices(inputs: Schema | undefined, path: JsonPath): readonly string[] {
  let schema = inputs;
  for (const segment of path) schema = typeof segment === 'number' ? schema?.items : schema?.properties?.[segment];
  return (schema?.enum ?? []).filter((value) => typeof value === 'string');
}
