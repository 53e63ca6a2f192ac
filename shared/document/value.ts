import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { JsonValue } from '../json.ts';
import { limits } from './limits.ts';
import { kubernetesReading } from './yaml11.ts';

/** Something odd at a stretch of the text that was read. */
export interface ValueProblem {
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly start: number;
  readonly end: number;
  /** For a duplicate key: where the same key stands first. */
  readonly firstAt?: number;
}

/** A document as plain data, with what had to be said on the way. `unreadable` when no value can be given. */
export interface PlainValue {
  readonly value: JsonValue;
  readonly unreadable: boolean;
  readonly problems: readonly ValueProblem[];
}

interface Anchored {
  readonly value: JsonValue;
  readonly size: number;
}

const coreTags: ReadonlySet<string> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
);

/**
 * The plain value of a syntax tree: aliases share the value of their anchor, `<<` merges, keys become text as in JSON.
 * A key `__proto__` is left out. Where a key stands twice, the last one counts, as for Kubernetes' lenient readers.
 */
export function plainValue(root: ParsedNode | null): PlainValue {
  const problems: ValueProblem[] = [];
  const anchors = new Map<string, Anchored | 'open'>();
  let written = 0;
  let expanded = 0;
  let unreadable = false;
  let kubernetes = false;

  const tell = (
    node: ParsedNode,
    code: string,
    message: string,
    severity: 'error' | 'warning' = 'error',
    firstAt?: number,
  ): void => {
    const [start, end] = node.range;
    problems.push({ code, message, severity, start, end, ...(firstAt === undefined ? {} : { firstAt }) });
  };

  const read = (node: ParsedNode | null | undefined): JsonValue => {
    if (!node) return null;
    written++;
    expanded++;
    if (isAlias(node)) return readAlias(node);
    if (node.tag !== undefined && node.tag !== '!' && !coreTags.has(node.tag)) {
      const name = node.tag.replace('tag:yaml.org,2002:', '!!');
      tell(node, 'document/tag', `The tag ${name} is not understood. Write the value without a tag.`);
    }
    const before = expanded;
    if (node.anchor) anchors.set(node.anchor, 'open');
    let value: JsonValue = null;
    if (isScalar(node)) value = readScalar(node);
    else if (isSeq(node)) value = node.items.map((item) => read(item));
    else if (isMap(node)) value = readMap(node);
    if (node.anchor) anchors.set(node.anchor, { value, size: expanded - before + 1 });
    return value;
  };

  const readAlias = (node: ParsedNode & { source: string }): JsonValue => {
    const anchored = anchors.get(node.source);
    if (anchored === undefined || anchored === 'open') {
      const what = anchored === 'open' ? 'stands inside its own anchor' : 'has no anchor above it';
      tell(node, 'document/syntax', `The alias *${node.source} ${what}.`);
      unreadable = true;
      return null;
    }
    expanded += anchored.size - 1;
    return anchored.value;
  };

  const readScalar = (node: Scalar.Parsed): JsonValue => {
    const value = node.value;
    if (typeof value === 'string') {
      if (node.type === 'PLAIN') warnOfYaml11(node, value);
      return value;
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) {
        tell(node, 'document/number', `${node.source} is no number that JSON or Kubernetes can hold.`);
        return node.source;
      }
      if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?\d+$/.test(node.source)) {
        const message = `${node.source} is too large to be read exactly. If it is an identifier, write it in quotes.`;
        tell(node, 'document/number', message, 'warning');
      } else if (node.type === 'PLAIN') warnOfYaml11(node, value);
      return value;
    }
    return typeof value === 'boolean' ? value : null;
  };

  const warnOfYaml11 = (node: Scalar.Parsed, value: string | number): void => {
    const reading = kubernetesReading(node.source, value);
    if (reading === undefined) return;
    const message = `Kubernetes reads ${node.source} as ${reading}. Write it in quotes if it is text, or spell the value out.`;
    tell(node, 'document/yaml11', message, 'warning');
  };

  const readKey = (node: ParsedNode | null): string | undefined => {
    if (!node) return '';
    let target: unknown = node;
    if (isAlias(node)) target = read(node);
    else if (isScalar(node)) {
      if (node.anchor) anchors.set(node.anchor, { value: readScalar(node), size: 1 });
      if (kubernetes && node.type === 'PLAIN' && typeof node.value === 'string') warnOfYaml11(node, node.value);
      target = node.value ?? node.source;
    }
    if (typeof target === 'string' || typeof target === 'number' || typeof target === 'boolean') return String(target);
    tell(node, 'document/syntax', 'A key must be a text, not a list or a map.');
    unreadable = true;
    return undefined;
  };

  const readMap = (node: Extract<ParsedNode, { items: { key: unknown }[] }>): JsonValue => {
    const result: Record<string, JsonValue> = {};
    const places = new Map<string, number>();
    const merged: JsonValue[] = [];
    if (written === 1) kubernetes = node.items.some((pair) => isScalar(pair.key) && pair.key.value === 'apiVersion');
    for (const pair of node.items) {
      const keyNode = pair.key;
      if (isScalar(keyNode) && keyNode.value === '<<' && keyNode.type === 'PLAIN') {
        const source = read(pair.value);
        const sources: readonly JsonValue[] = Array.isArray(source) ? source : [source];
        if (sources.some((item) => typeof item !== 'object' || item === null || Array.isArray(item)))
          tell(keyNode, 'document/syntax', 'A merge key << takes a map or a list of maps.');
        merged.push(...sources);
        continue;
      }
      const key = readKey(keyNode);
      const value = read(pair.value);
      if (key === undefined) continue;
      if (key === '__proto__') {
        tell(keyNode, 'document/unsafe-key', 'The key __proto__ is not allowed: programs that read it can be misled.');
        continue;
      }
      const firstAt = places.get(key);
      if (firstAt === undefined) places.set(key, keyNode.range[0]);
      else tell(keyNode, 'document/duplicate-key', `The key ${key} stands twice in this map`, 'error', firstAt);
      result[key] = value;
    }
    for (const source of merged) {
      if (typeof source !== 'object' || source === null || Array.isArray(source)) continue;
      for (const [key, value] of Object.entries(source)) if (!Object.hasOwn(result, key)) result[key] = value;
    }
    return result;
  };

  const value = read(root);
  const bomb =
    expanded > limits.expandedNodes || (expanded > limits.smallDocument && expanded > written * limits.expansionRatio);
  if (bomb && root) {
    const message = `The aliases of this document expand to ${expanded.toLocaleString('en')} values. Write the values out, or share less.`;
    return {
      value: null,
      unreadable: true,
      problems: [{ code: 'document/alias-bomb', message, severity: 'error', start: root.range[0], end: root.range[1] }],
    };
  }
  return { value: unreadable ? null : value, unreadable, problems };
}
