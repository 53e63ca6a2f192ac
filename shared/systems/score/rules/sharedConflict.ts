import { portType } from '../../../contract/portTypes.ts';
import { isObject, type JsonValue, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { equalJson } from '../../../schema/equal.ts';
import { placeIn } from '../../findingPlace.ts';
import { workload } from './example.ts';

const shared = (params: string, name: string) =>
  workload(
    `variables:\n  HOST: "\${resources.db.host}"`,
    `resources:\n  db:\n    type: postgres\n    id: orders\n    params: ${params}`,
    name,
  );

export const sharedConflict: Rule = {
  code: 'score/shared-resource-conflict',
  severity: 'error',
  title: 'Shared resource that is asked for in two ways',
  why: 'Requests of one type, class and id are one resource, and Score stops when their params or metadata differ. Say the same everywhere, or say it in one place only.',
  source: 'Score specification, workload schema: resources.*.id; score-go, framework/resource.go',
  examples: {
    bad: { 'a/score.yaml': shared('{ size: small }', 'shop'), 'b/score.yaml': shared('{ size: large }', 'cart') },
    good: { 'a/score.yaml': shared('{ size: small }', 'shop'), 'b/score.yaml': shared('{ size: small }', 'cart') },
  },
  *check({ element }, look) {
    if (element.kind !== 'Workload') return;
    for (const [name, resource] of Object.entries(objectAt(element.value, 'resources'))) {
      const uid = uidOf(resource);
      if (uid === undefined || !isObject(resource)) continue;
      const type = portType(textAt(resource, 'type') ?? '');
      for (const other of look.consumers(type)) {
        if (other.system !== element.system || other.kind !== 'Workload') continue;
        for (const [twin, request] of Object.entries(objectAt(other.value, 'resources'))) {
          if ((other === element && twin === name) || uidOf(request) !== uid || !isObject(request)) continue;
          for (const field of ['params', 'metadata'] as const) {
            if (agree(resource[field], request[field])) continue;
            yield {
              message: `${name} shares ${uid} with ${twin} of ${other.name}, whose ${field} differ. Make them the same, or state them in one place only.`,
              place: placeIn(element, ['resources', name, field]),
              marks: [`requires:${name}`],
              related: [
                { message: `the ${field} of ${other.name}`, place: placeIn(other, ['resources', twin, field]) },
              ],
            };
          }
        }
      }
    }
  },
};

/** Type, class and id of a resource that can be shared; undefined without an id. */
function uidOf(resource: JsonValue): string | undefined {
  const id = textAt(resource, 'id');
  return id ? `${textAt(resource, 'type')}.${textAt(resource, 'class') ?? 'default'}#${id}` : undefined;
}

function agree(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return isEmpty(a) || isEmpty(b) || equalJson(a ?? null, b ?? null);
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0);
}
