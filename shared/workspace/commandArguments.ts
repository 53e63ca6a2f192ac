import type { ComputedGoal, Goal, GoalSource, InteractionMode, SavedView, TeamType } from '../blueprint/blueprint.ts';
import type { JsonObject } from '../json.ts';

/** Ids of the commands that the screen raises by itself, with the arguments they take. */
export interface CommandArguments {
  'element.add': {
    readonly template: string;
    readonly values: Readonly<Record<string, string | number | boolean>>;
    readonly domain?: string;
  };
  'element.rename': { readonly element: string; readonly name: string };
  'element.delete': { readonly elements: readonly string[] };
  'element.duplicate': {
    readonly elements: readonly string[];
    readonly by?: { readonly x: number; readonly y: number };
  };
  'element.paste': { readonly text: string; readonly domain?: string };
  'element.move-to-domain': { readonly elements: readonly string[]; readonly domain: string | null };
  'api.add-input': {
    readonly element: string;
    readonly name: string;
    readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
    readonly description?: string;
    readonly default?: string;
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly under?: readonly string[];
  };
  'api.remove-input': { readonly element: string; readonly path: readonly string[] };
  'api.offer-as': {
    readonly element: string;
    readonly system: string;
    readonly domain?: string;
    readonly pin?: boolean;
  };
  'request.pin': { readonly type: string; readonly class?: string; readonly element: string };
  'request.add': {
    readonly element: string;
    readonly name: string;
    readonly type: string;
    readonly class?: string;
    readonly params?: JsonObject;
  };
  'request.remove': { readonly element: string; readonly port: string };
  'request.rename': { readonly element: string; readonly port: string; readonly name: string };
  'request.set-type': { readonly element: string; readonly port: string; readonly type: string };
  'request.set-param': {
    readonly element: string;
    readonly port: string;
    readonly param: readonly string[];
    readonly value: JsonObject[string];
  };
  'part.add': { readonly element: string; readonly name: string; readonly object: JsonObject };
  'domain.add': { readonly name: string; readonly owner?: string };
  'domain.publish': { readonly element: string };
  'domain.unpublish': { readonly element: string };
  'domain.rename': { readonly domain: string; readonly name: string };
  'domain.merge': { readonly domain: string; readonly into: string };
  'domain.split': { readonly name: string; readonly elements: readonly string[]; readonly owner?: string };
  'domain.set-owner': { readonly domain: string; readonly owner: string | null };
  'goal.set': {
    readonly id: string;
    readonly title: string;
    readonly kind: Goal['kind'];
    readonly unit?: string;
    readonly target?: number;
    readonly direction?: Goal['direction'];
    readonly source?: GoalSource;
    readonly owner?: string;
    readonly how?: string;
    readonly computed?: ComputedGoal;
  };
  'goal.remove': { readonly id: string };
  'goal.record': { readonly id: string; readonly date: string; readonly value: number };
  'team.add': { readonly name: string; readonly type?: TeamType };
  'team.set-interaction': {
    readonly team: string;
    readonly with: string;
    readonly mode: InteractionMode | null;
    readonly purpose?: string;
  };
  'view.save': {
    readonly id: string;
    readonly title: string;
    readonly role?: NonNullable<SavedView['role']>;
    readonly elements?: readonly string[];
    readonly note?: string;
  };
  'view.remove': { readonly id: string };
  'text.set': {
    readonly file: string;
    readonly document: number;
    readonly path: readonly (string | number)[];
    readonly value: JsonObject[string];
  };
  'text.remove': { readonly file: string; readonly document: number; readonly path: readonly (string | number)[] };
  'text.rename-key': {
    readonly file: string;
    readonly document: number;
    readonly path: readonly (string | number)[];
    readonly key: string;
  };
}
