import { isObject, type JsonPath, type JsonValue, listAt, textAt, valueAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { projectText } from '../examples.ts';
import { argoProject } from './subject.ts';

export const projectForm: Rule = {
  code: 'argocd/project-form',
  severity: 'error',
  title: 'The lists of a project contradict themselves',
  why: 'Argo CD refuses a project with entries twice, with a lone !*, with policies that are not its own, or with service accounts for destinations with !. Correct the entry.',
  source: 'Argo CD documentation, Projects: spec of an AppProject',
  examples: {
    bad: {
      'project.yaml': `${projectText().trimEnd()}\n  roles:\n    - name: deployer\n      policies:\n        - p, proj:other:deployer, applications, sync, other/*, allow\n`,
    },
    good: {
      'project.yaml': `${projectText().trimEnd()}\n  roles:\n    - name: deployer\n      policies:\n        - p, proj:shop:deployer, applications, sync, shop/*, allow\n`,
    },
  },
  *check(subject) {
    const element = argoProject(subject);
    if (!element) return;
    const report = (message: string, path: JsonPath, twice = false): RuleReport => ({
      message,
      place: placeIn(element, path),
      fixes: twice ? [removeFix(element, path, 'Remove it')] : [],
    });
    for (const field of ['sourceRepos', 'sourceNamespaces', 'destinations', 'roles'])
      for (const { path, words } of twice(element.value, ['spec', field], field === 'roles' ? 'name' : undefined))
        yield report(`${words} stands twice in ${field}.`, path, true);
    for (const [index, repo] of listAt(element.value, 'spec', 'sourceRepos').entries())
      if (repo === '!*')
        yield report('!* alone forbids every repository. Name what is forbidden.', ['spec', 'sourceRepos', index]);
    for (const { value, path } of listSites(element.value, ['spec', 'destinations']))
      for (const field of ['server', 'name', 'namespace'])
        if (textAt(value, field) === '!*')
          yield report(`!* alone forbids every ${field}. Name what is forbidden.`, [...path, field]);
    for (const role of listSites(element.value, ['spec', 'roles'])) {
      const name = textAt(role.value, 'name') ?? '';
      const start = `proj:${element.name}:${name}`;
      for (const field of ['policies', 'groups'])
        for (const { path, words } of twice(role.value, [field], undefined))
          yield report(`${words} stands twice in ${field} of the role ${name}.`, [...role.path, ...path], true);
      for (const [index, policy] of listAt(role.value, 'policies').entries()) {
        if (typeof policy !== 'string') continue;
        const [letter, who] = policy.split(',').map((part) => part.trim());
        if (letter === 'p' && who === start) continue;
        yield report(`A policy of this role begins with "p, ${start},".`, [...role.path, 'policies', index]);
      }
    }
    for (const { value, path } of listSites(element.value, ['spec', 'destinationServiceAccounts']))
      for (const field of ['server', 'namespace', 'defaultServiceAccount']) {
        const text = textAt(value, field) ?? '';
        if (text.startsWith('!')) yield report('! is not possible in destinationServiceAccounts.', [...path, field]);
        else if (field === 'defaultServiceAccount' && !/^([a-z0-9-]+:)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(text))
          yield report(`"${text}" is no name of a service account ([namespace:]name).`, [...path, field]);
      }
  },
};

/** The entries of a list that stood there before, with words for them; `key` names the field that tells entries apart. */
function twice(root: JsonValue, path: JsonPath, key: string | undefined) {
  const list = valueAt(root, path);
  const seen = new Set<string>();
  return (Array.isArray(list) ? list : []).flatMap((entry: JsonValue, index) => {
    const text = isObject(entry)
      ? key
        ? textAt(entry, key)
        : JSON.stringify(Object.entries(entry).sort())
      : String(entry);
    if (text === undefined || !seen.has(text)) {
      seen.add(text ?? '');
      return [];
    }
    return [{ path: [...path, index], words: isObject(entry) && !key ? 'This entry' : text }];
  });
}
