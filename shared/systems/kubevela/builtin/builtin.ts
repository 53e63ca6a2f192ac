import type { Schema } from '../../../schema/schema.ts';
import { parameterSchema } from '../cue/schema.ts';
import type { Role } from '../kinds.ts';
import { components } from './components.ts';
import type { Builtin } from './definition.ts';
import { pieces } from './pieces.ts';
import { traits } from './traits.ts';
import { policies, steps } from './workflow.ts';

const byRole: Readonly<Record<Role, Readonly<Record<string, Builtin>>>> = {
  component: components,
  trait: traits,
  policy: policies,
  step: steps,
};

/** The built-in definition of a type; undefined where KubeVela itself brings none of that name. */
export function builtin(role: Role, type: string): Builtin | undefined {
  return Object.hasOwn(byRole[role], type) ? byRole[role][type] : undefined;
}

/** Names of the built-in types of a role. */
export function builtinNames(role: Role): readonly string[] {
  return Object.keys(byRole[role]);
}

const schemas = new Map<string, Schema | undefined>();

/** The inputs of a built-in type; undefined where they are not known. */
export function builtinInputs(role: Role, type: string): Schema | undefined {
  const key = `${role} ${type}`;
  if (schemas.has(key)) return schemas.get(key);
  const parameter = builtin(role, type)?.parameter;
  const schema = parameter === undefined ? undefined : parameterSchema(`${pieces}\nparameter: ${parameter}`);
  schemas.set(key, schema);
  return schema;
}
