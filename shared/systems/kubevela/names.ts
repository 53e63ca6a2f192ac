import type { Element } from '../../graph/element.ts';
import { type JsonPath, listAt, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';
import { componentsOf, inputsOf, outputsOf, type Piece, policiesOf, stepsOf, typeParts } from './application.ts';

/** A name that one piece of an application uses for another. */
export interface NameUse {
  readonly what: 'component' | 'policy' | 'step' | 'output';
  readonly name: string;
  readonly path: JsonPath;
  readonly user: string;
  /** True where KubeVela only finds nothing to do when the name is unknown. */
  readonly lenient: boolean;
}

/** The names that the pieces of an Application or a Workflow use for each other. */
export function* namesUsed(element: Element): Iterable<NameUse> {
  const { value, kind } = element;
  const isApplication = kind === 'Application';
  const components = isApplication ? componentsOf(value) : [];
  for (const component of components) {
    yield* texts(component, ['dependsOn'], 'component', false);
    yield* values(component);
  }
  for (const policy of isApplication ? policiesOf(value) : []) yield* policyUses(policy);
  for (const step of stepsOf(kind, value)) {
    yield* texts(step, ['dependsOn'], 'step', false);
    yield* values(step);
    // A Workflow of its own serves applications whose components and policies nobody can tell from here.
    if (!isApplication) continue;
    const type = typeParts(step.type).name;
    if (type === 'deploy') yield* texts(step, ['properties', 'policies'], 'policy', false);
    const component = textAt(step.properties, 'component');
    if (type === 'apply-component' && component)
      yield {
        what: 'component',
        name: component,
        path: [...step.path, 'properties', 'component'],
        user: step.name,
        lenient: false,
      };
  }
}

function* policyUses(policy: Piece): Iterable<NameUse> {
  const { value, path, name, type } = policy;
  if (type === 'override') {
    for (const site of listSites(value, ['properties', 'components'])) {
      const component = textAt(site.value, 'name');
      // With a type it adds a component instead of changing one.
      if (!component || site.value.type !== undefined) continue;
      yield { what: 'component', name: component, path: [...path, ...site.path, 'name'], user: name, lenient: true };
    }
    yield* texts(policy, ['properties', 'selector'], 'component', true);
  }
  for (const site of listSites(value, ['properties', 'rules']))
    yield* texts(
      { ...policy, value: site.value, path: [...path, ...site.path] },
      ['selector', 'componentNames'],
      'component',
      true,
    );
}

function* texts(piece: Piece, list: readonly string[], what: NameUse['what'], lenient: boolean): Iterable<NameUse> {
  for (const [index, name] of listAt(piece.value, ...list).entries())
    if (typeof name === 'string')
      yield { what, name, path: [...piece.path, ...list, index], user: piece.name, lenient };
}

function* values(piece: Piece): Iterable<NameUse> {
  for (const input of inputsOf(piece))
    if (!input.name.startsWith('context.'))
      yield { what: 'output', name: input.name, path: [...input.path, 'from'], user: piece.name, lenient: false };
}

/** The names that there are to use. */
export function namesThere(element: Element): Readonly<Record<NameUse['what'], readonly string[]>> {
  const { value, kind } = element;
  const isApplication = kind === 'Application';
  const components = isApplication ? componentsOf(value) : [];
  const policies = isApplication ? policiesOf(value) : [];
  const steps = stepsOf(kind, value);
  return {
    component: components.map((one) => one.name),
    policy: policies.map((one) => one.name),
    step: steps.map((one) => one.name),
    output: [...components, ...steps].flatMap((one) => outputsOf(one).map((output) => output.name)),
  };
}
