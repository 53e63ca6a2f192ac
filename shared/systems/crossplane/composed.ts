import type { Span } from '../../document/position.ts';
import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, textAt, valueAt } from '../../json.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { manifestHeads } from '../manifestHeads.ts';
import type { ObjectHeader } from '../system.ts';
import { patchInputsOf } from './patchInput.ts';
import { isPatchStep, pipelineSpecPath, stepsOf } from './pipeline.ts';

/** A kind of object that a pipeline makes, and how we know. */
export interface ComposedKind {
  readonly name: string;
  readonly header: ObjectHeader;
  /** The object, or the text that it was read in. */
  readonly path: JsonPath;
  readonly value?: JsonObject;
  readonly within?: Span;
  /** `base`: of patch-and-transform. `desired`: stated as data for another function. `text`: seen in a template. */
  readonly source: 'base' | 'desired' | 'text';
  readonly step: string;
}

const known = new WeakMap<JsonObject, readonly ComposedKind[]>();

/** Everything that a Composition or operation is seen to make. Functions can make more: what they do is not in the file. */
export function composedKinds(value: JsonObject, kind = 'Composition'): readonly ComposedKind[] {
  const before = known.get(value);
  if (before) return before;
  const bases = patchInputsOf(value).flatMap((input) =>
    input.resources.flatMap((resource): readonly ComposedKind[] =>
      resource.header
        ? [
            {
              name: resource.name,
              header: resource.header,
              path: resource.basePath,
              ...(resource.base ? { value: resource.base } : {}),
              source: 'base',
              step: input.step,
            },
          ]
        : [],
    ),
  );
  const others = stepsOf(value, pipelineSpecPath(kind)).flatMap((step) =>
    step.input && !isPatchStep(step) ? inside(step.input, step.inputPath, step.name) : [],
  );
  // A template states its own composite resource to give it a status; it does not make one.
  const own = valueAt(value, ['spec', 'compositeTypeRef']);
  const isOwn = ({ source, header }: ComposedKind): boolean =>
    source === 'text' &&
    header.kind === textAt(own, 'kind') &&
    `${header.group}/${header.version}` === textAt(own, 'apiVersion');
  const all = [...bases, ...others.filter((made) => !isOwn(made))];
  known.set(value, all);
  return all;
}

const deepest = 30;

function inside(input: JsonObject, path: JsonPath, step: string): readonly ComposedKind[] {
  const found: ComposedKind[] = [];
  const visit = (value: JsonValue, at: JsonPath, depth: number): void => {
    if (depth > deepest) return;
    if (typeof value === 'string') found.push(...inText(value, at, step));
    else if (isList(value)) for (const [index, item] of value.entries()) visit(item, [...at, index], depth + 1);
    else if (isObject(value))
      for (const [key, item] of Object.entries(value)) {
        const resources = key === 'desired' ? valueAt(item, ['resources']) : undefined;
        if (isObject(resources)) found.push(...desired(resources, [...at, key, 'resources'], step));
        else visit(item, [...at, key], depth + 1);
      }
  };
  visit(input, path, 0);
  return found;
}

function desired(resources: JsonObject, path: JsonPath, step: string): readonly ComposedKind[] {
  return Object.entries(resources).flatMap(([name, entry]): readonly ComposedKind[] => {
    const value = valueAt(entry, ['resource']);
    const header = value === undefined ? undefined : objectHeader(value);
    if (!header || !isObject(value)) return [];
    return [{ name, header, path: [...path, name, 'resource'], value, source: 'desired', step }];
  });
}

/** Heads of manifests in the text of a template. Context objects of functions are no resources. */
function inText(text: string, path: JsonPath, step: string): readonly ComposedKind[] {
  return manifestHeads(text).flatMap(({ header, within }): readonly ComposedKind[] =>
    header.group.endsWith('.fn.crossplane.io')
      ? []
      : [{ name: header.kind, header, path, within, source: 'text', step }],
  );
}

/** The name of the kind's provider configuration that an object states. */
export function statedProviderConfig(value: JsonObject): { readonly kind?: string; readonly name: string } | undefined {
  const name = textAt(value, 'spec', 'providerConfigRef', 'name');
  if (!name) return undefined;
  const kind = textAt(value, 'spec', 'providerConfigRef', 'kind');
  return { name, ...(kind ? { kind } : {}) };
}
