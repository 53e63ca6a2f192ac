import type { Element } from '../../graph/element.ts';
import { type JsonPath, objectAt } from '../../json.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

const kib = 1024;
/** Share of a limit from which on it is worth a word. */
const near = 0.8;

interface Measure {
  readonly what: string;
  readonly path: JsonPath;
  readonly bytes: number;
  readonly limit: number;
}

/** An object that the server is about to refuse for its size, or would refuse. */
export const objectSize: Rule = {
  code: 'object/size',
  severity: 'warning',
  title: 'Object near the size that the server takes',
  why: 'The API server and its store refuse larger ones. Move the data to a volume or split the object.',
  source:
    'Kubernetes source, TotalAnnotationSizeLimitB (256 KiB), MaxSecretSize (1 MiB); etcd documentation, max-request-bytes (1.5 MiB)',
  examples: {
    bad: { 'settings.yaml': settings(220 * kib) },
    good: { 'settings.yaml': settings(kib) },
  },
  *check({ element }) {
    for (const { what, path, bytes, limit } of measures(element)) {
      const size = `${Math.round(bytes / kib)} KiB`;
      const verdict = bytes > limit ? `more than the ${limit / kib} KiB` : `close to the ${limit / kib} KiB`;
      yield {
        message: `${what} take ${size}, ${verdict} that the server takes. Move the data elsewhere or split the object.`,
        place: placeIn(element, path, 'key'),
        ...(bytes > limit && { severity: 'error' as const }),
      };
    }
  },
};

const measured = new WeakMap<Element, readonly Measure[]>();

const small: readonly Measure[] = [];

/** What comes near a limit, in bytes of UTF-8. Worked out once for each element. */
function measures(element: Element): readonly Measure[] {
  const before = measured.get(element);
  if (before) return before;
  const { path } = element.source;
  const all: Measure[] = [];
  if (element.apiVersion !== '' && element.kind !== '') {
    const annotations = sizeOf(objectAt(element.value, 'metadata', 'annotations'));
    all.push({
      what: 'The annotations',
      path: [...path, 'metadata', 'annotations'],
      bytes: annotations,
      limit: 256 * kib,
    });
    if (element.group === '' && (element.kind === 'ConfigMap' || element.kind === 'Secret')) {
      const bytes = sizeOf(objectAt(element.value, 'data')) + sizeOf(objectAt(element.value, 'binaryData'));
      all.push({ what: 'The data', path: [...path, 'data'], bytes, limit: 1024 * kib });
    }
    all.push({ what: 'All its fields', path: [...path, 'kind'], bytes: sizeOf(element.value), limit: 1536 * kib });
  }
  const close = all.filter(({ bytes, limit }) => bytes >= near * limit);
  const found = close.length > 0 ? close : small;
  measured.set(element, found);
  return found;
}

function sizeOf(value: object): number {
  const text = JSON.stringify(value);
  // Few objects come near: only then is it worth counting bytes instead of characters.
  return text.length < 128 * kib ? text.length : new TextEncoder().encode(text).length;
}

function settings(length: number): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  annotations:
    example.dev/notes: "${'x'.repeat(length)}"
data:
  level: info
`;
}
