import { isList, isObject, type JsonValue, listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { isKustomizationElement } from '../kustomization.ts';

const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\ndata: {}\n';

/** A file with objects beside a kustomization that does not name it. */
export const kustomizeUnlisted: Rule = {
  code: 'kubernetes/kustomize-unlisted',
  severity: 'info',
  title: 'File that the kustomization leaves out',
  why: 'kustomize builds what is listed and nothing else, so the objects of this file never reach the cluster. List it under resources, or move it away.',
  source: 'Kustomize documentation, kustomization file: resources',
  examples: {
    bad: { 'prod/kustomization.yaml': 'resources: []\n', 'prod/settings.yaml': map },
    good: { 'prod/kustomization.yaml': 'resources: [settings.yaml]\n', 'prod/settings.yaml': map },
  },
  *check({ element }, look) {
    if (!isKustomizationElement(element)) return;
    const { file } = element.source;
    const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
    const named = [...texts(element.value)];
    const told = new Set<string>();
    for (const member of look.membersOf(folder)) {
      const name = member.file.slice(folder === '' ? 0 : folder.length + 1);
      if (member.file === file || told.has(name) || named.some((text) => text.includes(name))) continue;
      const isSent = look
        .outlines(member.id)
        .some(({ group, kind, partial }) => partial !== true && look.kind(group, kind).length > 0);
      if (!isSent) continue;
      told.add(name);
      const resources = listAt(element.value, 'resources');
      const at = element.value.resources === undefined ? [] : ['resources'];
      yield {
        message: `${name} is not listed, so kustomize leaves its objects out. List it under resources, or move it away.`,
        place: placeIn(element, at, at.length > 0 ? 'key' : 'value'),
        ...(isList(element.value.resources)
          ? { fixes: [setFix(element, ['resources', resources.length], name, `List ${name}`)] }
          : {}),
      };
    }
  },
};

/** Every text of the kustomization: generators and patches name files in several ways. */
function* texts(value: JsonValue | undefined): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (isList(value)) for (const item of value) yield* texts(item);
  else if (isObject(value)) for (const item of Object.values(value)) yield* texts(item);
}
