import { filePath } from '../../../document/document.ts';
import { parseFile } from '../../../document/parse.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { isObject, type JsonObject, type JsonPath, type JsonValue, listAt, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { objectHeader } from '../header.ts';
import { isKustomizationElement } from '../kustomization.ts';
import { objectsTakenIn } from '../kustomizeObjects.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec: { containers: [{ name: main, image: "acme/cart:1.0.0" }] }
`;
const files = (name: string) => ({
  'prod/deployment.yaml': deployment,
  'prod/kustomization.yaml': `resources: [deployment.yaml]
patches:
  - target: { kind: Deployment, name: ${name} }
    patch: '[{ "op": "replace", "path": "/spec/replicas", "value": 3 }]'
`,
});

/** A patch that no object of the kustomization takes. */
export const kustomizePatchTarget: Rule = {
  code: 'kubernetes/kustomize-patch-target',
  severity: 'error',
  title: 'Patch of an object that is not there',
  why: 'kustomize lays a patch over the objects that its target names, and stops, or changes nothing, where there is none. Correct the kind or the name.',
  source: 'Kustomize documentation, kustomization file: patches',
  examples: { bad: files('card'), good: files('cart') },
  *check({ element }, look) {
    // What a component patches is what its user has.
    if (!isKustomizationElement(element) || element.kind !== 'Kustomization') return;
    const patches = patchesOf(element, look);
    const objects = patches.length > 0 ? objectsTakenIn(element, look) : [];
    if (!objects) return;
    for (const { wanted, path } of patches) {
      if (objects.some((object) => fits(wanted, object))) continue;
      const sameKind = objects.filter((object) => fits({ ...wanted, name: undefined }, object)).map(({ name }) => name);
      const near = wanted.name === undefined ? [] : nearestNames(wanted.name, sameKind);
      yield {
        message: `No object of this kustomization is ${wordsOf(wanted)}${didYouMean(near) || '.'}`,
        place: placeIn(element, path),
      };
    }
  },
};

interface Wanted {
  readonly group: string | undefined;
  readonly kind: string | undefined;
  readonly name: string | undefined;
}

/** The patches of which it is known whom they are for; selectors of labels are left to kustomize. */
function patchesOf(element: Element, look: Look): readonly { readonly wanted: Wanted; readonly path: JsonPath }[] {
  return ['patches', 'patchesJson6902', 'patchesStrategicMerge'].flatMap((field) =>
    listAt(element.value, field).flatMap((patch, index) => {
      const target = isObject(patch) ? objectAt(patch, 'target') : {};
      if (Object.keys(target).length > 0) {
        if (target.labelSelector !== undefined || target.annotationSelector !== undefined) return [];
        const wanted = { group: textAt(target, 'group'), kind: textAt(target, 'kind'), name: textAt(target, 'name') };
        const at = wanted.name !== undefined ? ['name'] : wanted.kind !== undefined ? ['kind'] : [];
        return [{ wanted, path: [field, index, 'target', ...at] }];
      }
      const inline = isObject(patch) ? textAt(patch, 'patch') : undefined;
      const file = typeof patch === 'string' ? patch : isObject(patch) ? textAt(patch, 'path') : undefined;
      const path = [field, index, ...(typeof patch === 'string' ? [] : [inline === undefined ? 'path' : 'patch'])];
      const bodies = inline === undefined ? bodiesOf(element, file, look) : textBodies(inline);
      return bodies.flatMap((body) => {
        const header = objectHeader(body);
        const name = textAt(body, 'metadata', 'name');
        return header && name ? [{ wanted: { group: header.group, kind: header.kind, name }, path }] : [];
      });
    }),
  );
}

function textBodies(text: string): readonly JsonObject[] {
  return parseFile({ path: filePath('patch.yaml'), text }).documents.flatMap(({ value }) =>
    isObject(value) ? [value] : [],
  );
}

/** The parts of objects in a patch file of the kustomization's folder or below. */
function bodiesOf(element: Element, entry: string | undefined, look: Look): readonly JsonObject[] {
  if (entry === undefined || entry.includes('\n') || entry.startsWith('..')) return [];
  const own = element.source.file.slice(0, element.source.file.lastIndexOf('/') + 1);
  const path = own + entry.replace(/^(\.\/)+/, '');
  return look
    .membersOf(path.slice(0, Math.max(path.lastIndexOf('/'), 0)))
    .flatMap(({ id, file }) => (file === path ? look.byId(id) : []))
    .flatMap(({ value, source }) => (source.file === path ? [value] : []));
}

function fits({ group, kind, name }: Wanted, object: Element): boolean {
  const header = objectHeader(object.value);
  return (
    header !== undefined &&
    (group === undefined || matches(group, header.group)) &&
    (kind === undefined || matches(kind, header.kind)) &&
    (name === undefined || matches(name, objectName(object.value)))
  );
}

function objectName(value: JsonValue): string {
  return textAt(value, 'metadata', 'name') ?? '';
}

/** Targets are regular expressions over the whole text. What is no plain text is taken to fit. */
function matches(pattern: string, text: string): boolean {
  return /[\\^$*+?()[\]{}|]/.test(pattern) || pattern === text;
}

function wordsOf({ kind, name }: Wanted): string {
  return name === undefined ? `a ${kind ?? 'thing that the target names'}` : `the ${kind ?? 'object'} ${name}`;
}
