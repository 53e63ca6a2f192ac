import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { projectFiles } from '../examples.ts';
import { generatedCrds, inProject } from '../folders.ts';
import { projectOf } from './subject.ts';

export const unlistedCrd: Rule = {
  code: 'kubebuilder/unlisted-crd',
  severity: 'warning',
  title: 'A CRD that is not deployed',
  why: 'config/crd/kustomization.yaml does not list it, so make install leaves it out. Add it to resources.',
  source: 'Kubebuilder book, config/crd/kustomization.yaml of a project',
  examples: {
    bad: { ...projectFiles(), 'config/crd/kustomization.yaml': 'resources: []\n' },
    good: projectFiles(),
  },
  *check(subject, look) {
    const project = projectOf(subject);
    if (!project) return;
    const folder = inProject(project.source.file, 'config/crd');
    const member = look.membersOf(folder).find(({ gathers }) => gathers !== undefined);
    const [kustomization] = member ? look.byId(member.id) : [];
    if (!member || !kustomization) return;
    for (const crd of generatedCrds(project, look)) {
      const { file } = crd.source;
      if (member.gathers?.some((path) => path === file || file.startsWith(`${path}/`))) continue;
      const entry = file.slice(folder.length + 1);
      const all = [...listAt(kustomization.value, 'resources'), entry];
      yield {
        message: `config/crd/kustomization.yaml does not list ${entry}: the CRD is not installed.`,
        place: placeIn(crd, crd.namePath),
        related: [{ message: 'what is installed', place: placeIn(kustomization, ['resources'], 'key') }],
        fixes: [setFix(kustomization, ['resources', all.length - 1], entry, `List ${entry}`, true)],
      };
    }
  },
};
