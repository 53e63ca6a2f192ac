import type { Element } from '../../../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { referenceableVersion } from '../../derive.ts';
import { platform } from '../../examples.ts';
import { parseFieldPath } from '../../fieldPath.ts';
import { sourcesOf, targetOf } from '../../patchForm.ts';
import { allPatches, patchInputsOf } from '../../patchInput.ts';
import { isPatchStep, stepsOf } from '../../pipeline.ts';
import { compositeType, xrdOf } from '../subject.ts';

const onlySize = ['{fromFieldPath: spec.size, toFieldPath: spec.region}'];
const both = [...onlySize, '{fromFieldPath: spec.storageGB, toFieldPath: spec.count}'];

export const unusedInput: Rule = {
  code: 'crossplane/unused-input',
  severity: 'warning',
  title: 'No Composition reads an input of the API',
  why: 'A field that no patch reads changes nothing: people set it and wonder. Patch it somewhere, or take it out of the API.',
  source: 'Entresol: a Composition reads each input that its API offers',
  examples: { bad: platform({ patches: onlySize }), good: platform({ patches: both }) },
  *check(subject, look) {
    const xrd = xrdOf(subject);
    const version = xrd && referenceableVersion(xrd.value);
    if (!xrd || !version?.schema) return;
    const compositions = look
      .dependents(xrd.id)
      .map(({ element }) => element)
      .filter((element) => element.kind === 'Composition' && compositeType(element)?.kind === xrd.defines[0]?.kind);
    // A function that we can't look into may read anything.
    if (compositions.length === 0 || !compositions.every(isTransparent)) return;
    const read = new Set(compositions.flatMap(pathsRead));
    if (read.has('') || read.has('spec')) return;
    const properties = version.schema.properties;
    const spec = isObject(properties) ? properties.spec : undefined;
    for (const leaf of isObject(spec) ? leaves(spec, ['spec'], [...version.schemaPath, 'properties', 'spec']) : []) {
      const path = leaf.names.join('.');
      if ([...read].some((each) => each === path || path.startsWith(`${each}.`) || each.startsWith(`${path}.`)))
        continue;
      yield {
        message: `No patch of ${compositions.map((each) => each.name).join(' or ')} reads ${path}, so setting it changes nothing.`,
        place: placeIn(xrd, leaf.path, 'key'),
      };
    }
  },
};

function isTransparent(composition: Element): boolean {
  return stepsOf(composition.value).every(
    (step) => isPatchStep(step) || /auto-?ready|environment-configs/.test(step.functionName ?? ''),
  );
}

/** Paths of the composite resource that patches read, indexes and wildcards left out. */
function pathsRead(composition: Element): readonly string[] {
  return patchInputsOf(composition.value).flatMap((input) =>
    allPatches(input).flatMap((patch) =>
      [...sourcesOf(patch), targetOf(patch)].flatMap((end) => {
        if (end?.side !== 'composite') return [];
        const parsed = parseFieldPath(end.text);
        if (!parsed.ok) return [''];
        const names: string[] = [];
        for (const segment of parsed.segments) {
          if (segment.kind !== 'field') break;
          names.push(segment.name);
        }
        return [names.join('.')];
      }),
    ),
  );
}

interface Leaf {
  readonly names: readonly string[];
  readonly path: JsonPath;
}

const deepest = 20;

function leaves(schema: JsonObject, names: readonly string[], path: JsonPath): readonly Leaf[] {
  const { properties } = schema;
  const inner = isObject(properties) ? Object.entries(properties) : [];
  if (inner.length === 0 || names.length > deepest) return names.length > 1 ? [{ names, path }] : [];
  return inner.flatMap(([name, child]) =>
    isObject(child) ? leaves(child, [...names, name], [...path, 'properties', name]) : [],
  );
}
