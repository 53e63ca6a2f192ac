import type { Element } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, listAt, textAt } from '../../json.ts';
import { builtInKind } from './kinds.ts';

/** A container of an object that makes pods, with its path in the object. */
export interface Container {
  readonly value: JsonObject;
  readonly name: string;
  readonly path: JsonPath;
  /** True for containers that run before the others. */
  readonly init: boolean;
}

/** The containers of the pods that an element makes; none for elements that make no pods. */
export function containersOf(element: Element): readonly Container[] {
  const template = builtInKind(element.group, element.kind)?.podTemplate;
  if (!template) return [];
  return ['initContainers', 'containers'].flatMap((list) =>
    listAt(element.value, ...template, 'spec', list).flatMap((value, index): Container[] => {
      if (!isObject(value)) return [];
      const name = textAt(value, 'name') ?? `container ${index + 1}`;
      return [{ value, name, path: [...template, 'spec', list, index], init: list === 'initContainers' }];
    }),
  );
}

/** The names of the ports that the containers of an element declare. */
export function containerPortNames(element: Element): readonly string[] {
  return containersOf(element).flatMap(({ value }) =>
    listAt(value, 'ports').flatMap((port) => textAt(port, 'name') ?? []),
  );
}
