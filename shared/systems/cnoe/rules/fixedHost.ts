import type { Element } from '../../../graph/element.ts';
import { isList, isObject, type JsonPath, type JsonValue } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { manifestText, stackText } from '../examples.ts';
import { localSources } from '../stack.ts';

const host = 'cnoe.localtest.me';

export const fixedHost: Rule = {
  code: 'cnoe/fixed-host',
  severity: 'warning',
  title: 'The host of the local build is written into a manifest',
  why: 'Host and port are chosen when idpbuilder starts (--host, --port, path routing); a manifest that names the usual ones breaks with others. Keep it in one place that is easy to change.',
  source: 'idpbuilder, API Localbuild: spec.buildCustomization host, port',
  examples: {
    bad: { 'app.yaml': stackText(), 'manifests/map.yaml': manifestText(`${host}:8443`) },
    good: { 'app.yaml': stackText(), 'manifests/map.yaml': manifestText() },
  },
  *check(subject, look) {
    if (localSources(subject).length === 0) return;
    for (const edge of subject.edges) {
      if (edge.type !== 'delivers' || edge.from !== subject.element.id) continue;
      for (const object of look.byId(edge.to)) {
        const found = firstHost(object);
        if (!found) continue;
        yield {
          message: `${object.kind} ${object.name} names ${host}, which changes with the options of idpbuilder.`,
          place: placeIn(object, [...object.source.path, ...found.path], 'value', {
            start: found.at,
            end: found.at + host.length,
          }),
        };
      }
    }
  },
};

interface Found {
  readonly path: JsonPath;
  readonly at: number;
}

const remembered = new WeakMap<Element, Found | null>();

function firstHost(element: Element): Found | undefined {
  const before = remembered.get(element);
  if (before !== undefined) return before ?? undefined;
  const found = find(element.value, []);
  remembered.set(element, found ?? null);
  return found;
}

function find(value: JsonValue, path: JsonPath): Found | undefined {
  if (typeof value === 'string') {
    const at = value.indexOf(host);
    return at < 0 ? undefined : { path, at };
  }
  const members: readonly (readonly [string | number, JsonValue])[] = isList(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, member] of members) {
    const found = find(member, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
