import { isList, isObject, type JsonArray, type JsonObject, type JsonValue, objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { workload } from './example.ts';

export const arrayForm: Rule = {
  code: 'score/array-form',
  severity: 'warning',
  title: 'Older list form',
  why: 'files and volumes are maps by target now; the list form is deprecated and the tools rewrite it before they read it.',
  source: 'Score specification, workload schema: containers.*.files, containers.*.volumes (deprecated list form)',
  examples: {
    bad: { 'score.yaml': workload('files:\n  - target: /etc/motd\n    content: hello') },
    good: { 'score.yaml': workload('files:\n  /etc/motd:\n    content: hello') },
  },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const [name, container] of Object.entries(objectAt(element.value, 'containers'))) {
      for (const field of ['files', 'volumes']) {
        const list = isObject(container) ? container[field] : undefined;
        if (!isList(list)) continue;
        const path = ['containers', name, field];
        const map = byTarget(list);
        yield {
          message: `${field} is written as a list, which is deprecated. Write a map with the target as the key.`,
          place: placeIn(element, path, 'key'),
          fixes: map ? [setFix(element, path, map, 'Write it as a map', true)] : [],
        };
      }
    }
  },
};

/** The list as a map; undefined where a target is missing or stands twice. */
function byTarget(list: JsonArray): JsonObject | undefined {
  const map: Record<string, JsonValue> = {};
  for (const item of list) {
    if (!isObject(item) || typeof item.target !== 'string' || Object.hasOwn(map, item.target)) return undefined;
    const { target, content, read_only: readOnly, ...rest } = item;
    map[target] = {
      ...rest,
      ...(content === undefined ? {} : { content: isList(content) ? content.join('\n') : content }),
      ...(readOnly === undefined ? {} : { readOnly }),
    };
  }
  return map;
}
