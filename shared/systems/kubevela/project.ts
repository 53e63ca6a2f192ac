import type { Document } from '../../document/document.ts';
import type { Element, Part, Wire } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, textAt } from '../../json.ts';
import { objectMeta } from '../kubernetes/header.ts';
import { counted, objectElement } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { componentsOf, inputsOf, outputsOf, policiesOf, stepsOf, traitsOf } from './application.ts';
import { definitionPort, inputsOfDefinition, renderedParts } from './definition.ts';
import { type Role, roleOf, velaKind } from './kinds.ts';
import { referencesOf } from './references.ts';
import { requestsOf, servicePortsOf } from './requests.ts';

/** One element for an object of KubeVela. */
export function project(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!header || !isObject(value)) return [];
  const { title, layer } = velaKind(header);
  const common = { system: 'kubevela', title, layer, references: referencesOf(header.kind, value, document.file) };
  const role = roleOf(header.kind);
  if (role) return [definitionElement(document, header, value, role, common)];
  if (header.kind === 'Application') return [applicationElement(document, header, value, common)];
  const parts = header.kind === 'Workflow' ? stepParts('Workflow', value) : [];
  return [objectElement(document, header, { ...common, parts, facts: otherFacts(header.kind, value) })];
}

type Common = Pick<Element, 'system' | 'title' | 'layer' | 'references'>;

function definitionElement(
  document: Document,
  header: ObjectHeader,
  value: JsonObject,
  role: Role,
  common: Common,
): Element {
  const port = definitionPort(role, value);
  const { annotations } = objectMeta(value);
  const description = annotations['definition.oam.dev/description'] ?? annotations['entresol.dev/description'];
  const version = textAt(value, 'spec', 'version');
  return objectElement(document, header, {
    ...common,
    contract: {
      provides: port ? [port] : [],
      requires: [],
      ...(description ? { description } : {}),
      ...(version ? { version } : {}),
    },
    parts: renderedParts(value),
    facts: definitionFacts(value),
  });
}

function applicationElement(document: Document, header: ObjectHeader, value: JsonObject, common: Common): Element {
  const components = componentsOf(value);
  const traits = components.reduce((sum, component) => sum + traitsOf(component).length, 0);
  const steps = stepsOf('Application', value);
  return objectElement(document, header, {
    ...common,
    contract: { provides: servicePortsOf(value), requires: requestsOf(value) },
    parts: [
      ...components.map((one): Part => ({ name: one.name, kind: 'component', path: one.path, detail: one.type })),
      ...policiesOf(value).map((one): Part => ({ name: one.name, kind: 'policy', path: one.path, detail: one.type })),
      ...stepParts('Application', value),
    ],
    wires: wiresOf(value),
    facts: [
      counted(components.length, 'component'),
      ...(traits > 0 ? [counted(traits, 'trait')] : []),
      ...(steps.length > 0 ? [counted(steps.length, 'step')] : []),
    ],
  });
}

function stepParts(kind: string, value: JsonObject): readonly Part[] {
  return stepsOf(kind, value).map((one) => ({ name: one.name, kind: 'step', path: one.path, detail: one.type }));
}

/** Values that one component or step hands to another. */
function wiresOf(application: JsonObject): readonly Wire[] {
  const all = [...componentsOf(application), ...stepsOf('Application', application)];
  const givers = new Map(all.flatMap((piece) => outputsOf(piece).map((output) => [output.name, { piece, output }])));
  return all.flatMap((piece) =>
    inputsOf(piece).map((input): Wire => {
      const giver = givers.get(input.name);
      const from = giver ? `${giver.piece.name}.${giver.output.key ?? ''}` : input.name;
      return { from, to: `${piece.name}.${input.key ?? ''}`, via: input.name, part: piece.name, path: input.path };
    }),
  );
}

function definitionFacts(value: JsonObject): readonly string[] {
  const workload = textAt(value, 'spec', 'workload', 'definition', 'kind') ?? textAt(value, 'spec', 'workload', 'type');
  const applies = listAt(value, 'spec', 'appliesToWorkloads').length;
  const fields = Object.keys(inputsOfDefinition(value)?.properties ?? {}).length;
  return [
    ...(workload ? [workload] : []),
    ...(applies > 0 ? [`for ${counted(applies, 'workload')}`] : []),
    ...(fields > 0 ? [counted(fields, 'input')] : []),
  ];
}

function otherFacts(kind: string, value: JsonObject): readonly string[] {
  if (kind === 'Workflow') return [counted(stepsOf(kind, value).length, 'step')];
  const type = textAt(value, 'type');
  return kind === 'Policy' && type ? [type] : [];
}
