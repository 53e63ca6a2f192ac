import { renderYaml } from '../document/render.ts';
import type { Element } from '../graph/element.ts';
import type { JsonObject } from '../json.ts';
import { type ApiContract, type ApiOutput, apiContractOf } from '../offer/apiContract.ts';
import { type InputField, inputsOf } from '../schema/describe.ts';
import { labelOf } from '../schema/problem.ts';
import { ruleEvaluator } from '../schema/ruleEvaluator.ts';
import { validate } from '../schema/validate.ts';
import type { ApiLimits, StatedVersion } from '../systems/apiEdits.ts';
import { systemOf } from '../systems/registry.ts';
import { type ApiRemark, apiLint } from './apiLint.ts';
import { exampleRequest } from './exampleRequest.ts';
import { type RuleResult, ruleResults } from './ruleResults.ts';

/** A way to ask for an API, as text. */
export interface Asking {
  readonly title: string;
  readonly text: string;
}

/** Something that an API refuses in a request. */
export interface RequestProblem {
  /** The input at fault, names joined by dots; of one that is missing, its own. */
  readonly path: string;
  readonly field: string;
  readonly message: string;
}

/** A platform API as its users meet it: as a form, as commands, as text; and how good a design it is. */
export interface ApiDesign {
  readonly type: string;
  readonly kind: string;
  readonly version: string;
  readonly description?: string;
  readonly fields: readonly InputField[];
  /** The parameters that were checked: those given, else an example made from the schema. */
  readonly request: JsonObject;
  /** What the API would refuse in the request; empty = it would be accepted. */
  readonly problems: readonly RequestProblem[];
  /** How many rules only the server can judge. */
  readonly undecided: number;
  readonly commands: readonly Asking[];
  readonly texts: readonly Asking[];
  readonly remarks: readonly ApiRemark[];
  /** The CEL rules of the API and what each says of the request. */
  readonly rules: readonly RuleResult[];
  readonly outputs: readonly DesignedOutput[];
  /** Versions that the files state, in their order; none where the engine knows no versions of an API. */
  readonly versions: readonly StatedVersion[];
  /** What can be changed of it. */
  readonly change: {
    readonly add: boolean;
    readonly remove: boolean;
    readonly edit: boolean;
    /** What the engine's files can't say, with the reason. */
    readonly limits: ApiLimits;
    /** What to know before it is changed in this file. */
    readonly note?: string;
  };
}

/** A value that the API gives back. */
export interface DesignedOutput {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly secret: boolean;
}

/** The design of the API that an element offers, with a request checked for real; undefined where it offers none. */
export function apiDesignOf(element: Element, request?: JsonObject): ApiDesign | undefined {
  const contract = apiContractOf(element);
  if (!contract) return undefined;
  const { inputs } = contract;
  const params = request ?? (inputs ? exampleRequest(inputs) : {});
  const dialect = contract.asObjects ? 'custom-resource' : 'json-schema';
  const verdict = inputs ? validate(inputs, params, { dialect, rules: ruleEvaluator }) : undefined;
  const edits = systemOf(element.system)?.edits ?? {};
  const limits = edits.apiLimits?.(element);
  const versions = edits.versions?.(element) ?? [];
  const note = edits.apiNote?.(element);
  return {
    type: contract.type,
    kind: contract.kind,
    version: contract.version,
    ...(contract.description !== undefined && { description: contract.description }),
    fields: inputs ? inputsOf(inputs) : [],
    request: params,
    problems: (verdict?.problems ?? []).map(({ code, path, expected, message }) => ({
      path: (code === 'required' && expected !== undefined ? [...path, expected] : path).join('.'),
      field: labelOf(path),
      message,
    })),
    undecided: verdict?.undecided.length ?? 0,
    commands: commandsFor(contract),
    texts: textsFor(contract, params),
    remarks: apiLint(contract, versions),
    rules: inputs ? ruleResults(inputs, params, dialect) : [],
    outputs: (contract.outputs ?? []).map(designedOutput),
    versions,
    change: {
      add: limits !== undefined && edits.addInput !== undefined,
      remove: limits !== undefined && edits.removeInput !== undefined,
      edit: limits !== undefined && edits.changeInput !== undefined,
      limits: limits ?? {},
      ...(note !== undefined && { note }),
    },
  };
}

function designedOutput({ name, description, secret, schema }: ApiOutput): DesignedOutput {
  return {
    name,
    type: typeof schema?.type === 'string' ? schema.type : '',
    ...(description !== undefined && { description }),
    secret,
  };
}

function commandsFor({ asObjects, plural, group, type }: ApiContract): readonly Asking[] {
  const score = {
    title: 'Score',
    text: 'score-k8s init\nscore-k8s generate score.yaml\nkubectl apply -f manifests.yaml',
  };
  if (!asObjects) return [score];
  const all = `${plural}.${group}`;
  return [
    {
      title: 'kubectl',
      text: `kubectl explain ${all} --recursive\nkubectl apply -f my-${type}.yaml\nkubectl get ${all} my-${type} -o yaml`,
    },
    score,
  ];
}

function textsFor(contract: ApiContract, params: JsonObject): readonly Asking[] {
  const { asObjects, group, version, kind, plural, type } = contract;
  const given = Object.keys(params).length > 0;
  const score = {
    title: 'Score',
    text: renderYaml({
      resources: {
        [`my-${type}`]: {
          type,
          ...(contract.class !== undefined && { class: contract.class }),
          ...(given && { params }),
        },
      },
    }),
  };
  if (!asObjects) return [score];
  const object: JsonObject = {
    apiVersion: `${group}/${version}`,
    kind,
    metadata: { name: `my-${type}`, namespace: 'default' },
    ...(given && { spec: params }),
  };
  return [
    { title: 'Object', text: renderYaml(object) },
    score,
    {
      title: 'HTTP',
      text: `POST /apis/${group}/${version}/namespaces/default/${plural}\nContent-Type: application/json\n\n${JSON.stringify(object, null, 2)}\n`,
    },
  ];
}
