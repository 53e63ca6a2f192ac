import { isObject, type JsonObject, type JsonPath, listAt, objectAt, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';

/** A named piece of an application with a type and properties. */
export interface Piece {
  readonly name: string;
  readonly type: string;
  readonly value: JsonObject;
  readonly properties: JsonObject;
  readonly path: JsonPath;
}

/** A step of a workflow; sub-steps name the group they lie in. */
export interface Step extends Piece {
  readonly group?: string;
}

function pieceOf({ value, path }: { readonly value: JsonObject; readonly path: JsonPath }): Piece {
  return {
    name: textAt(value, 'name') ?? '',
    type: textAt(value, 'type') ?? '',
    value,
    properties: objectAt(value, 'properties'),
    path,
  };
}

/** The components of an Application. */
export function componentsOf(application: JsonObject): readonly Piece[] {
  return listSites(application, ['spec', 'components']).map(pieceOf);
}

/** The traits of a component, with paths from the document's root. */
export function traitsOf(component: Piece): readonly Piece[] {
  return listSites(component.value, ['traits']).map(({ value, path }) =>
    pieceOf({ value, path: [...component.path, ...path] }),
  );
}

/** The policies of an Application. */
export function policiesOf(application: JsonObject): readonly Piece[] {
  return listSites(application, ['spec', 'policies']).map(pieceOf);
}

/** Where the steps of an Application, or of a Workflow of its own, stand. */
export function stepsPath(kind: string): JsonPath {
  return kind === 'Workflow' ? ['steps'] : ['spec', 'workflow', 'steps'];
}

/** All steps, each group before its sub-steps. */
export function stepsOf(kind: string, value: JsonObject): readonly Step[] {
  return listSites(value, stepsPath(kind)).flatMap((site) => {
    const step = pieceOf(site);
    const inner = listSites(site.value, ['subSteps']).map(
      (sub): Step => ({
        ...pieceOf({ value: sub.value, path: [...site.path, ...sub.path] }),
        group: step.name,
      }),
    );
    return [step, ...inner];
  });
}

/** A type without its version: `webservice@v1` → `webservice` and `v1`. */
export function typeParts(type: string): { readonly name: string; readonly version?: string } {
  const [name = '', version] = type.split('@');
  return { name, ...(version ? { version } : {}) };
}

/** A value handed over: `name` is workflow-wide. */
export interface Passing {
  readonly name: string;
  readonly path: JsonPath;
  readonly key?: string;
}

/** The values that a component or step takes. */
export function inputsOf(piece: Piece): readonly Passing[] {
  return listSites(piece.value, ['inputs']).flatMap(({ value, path }) => {
    const name = textAt(value, 'from');
    const key = textAt(value, 'parameterKey');
    return name ? [{ name, path: [...piece.path, ...path], ...(key ? { key } : {}) }] : [];
  });
}

/** The values that a component or step gives. */
export function outputsOf(piece: Piece): readonly Passing[] {
  return listSites(piece.value, ['outputs']).flatMap(({ value, path }) => {
    const name = textAt(value, 'name');
    const key = textAt(value, 'valueFrom');
    return name ? [{ name, path: [...piece.path, ...path], ...(key ? { key } : {}) }] : [];
  });
}

/** Properties that are filled in when the workflow runs stand as placeholders, so that nobody misses them. */
export function filledProperties(piece: Piece): JsonObject {
  const later = inputsOf(piece).flatMap(({ name, key }) => {
    const [field = ''] = /^[^.[]+/.exec(key ?? '') ?? [];
    return field && !Object.hasOwn(piece.properties, field) ? [[field, `\${${name}}`] as const] : [];
  });
  return later.length === 0 ? piece.properties : { ...piece.properties, ...Object.fromEntries(later) };
}

/** The properties of a component, with those that an override policy lays over it. */
export function componentProperties(application: JsonObject, component: Piece): JsonObject {
  const overrides = policiesOf(application).filter((policy) => policy.type === 'override');
  const laid = overrides.flatMap(({ properties }) =>
    listAt(properties, 'components').flatMap((one) => {
      const name = textAt(one, 'name');
      const fits = name === undefined || name === component.name;
      return isObject(one) && fits ? [objectAt(one, 'properties')] : [];
    }),
  );
  return Object.fromEntries([...laid, filledProperties(component)].flatMap((one) => Object.entries(one)));
}
