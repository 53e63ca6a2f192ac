import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { writtenApplication } from '../application.ts';
import { applicationText, projectText } from '../examples.ts';

export const projectOpen: Rule = {
  code: 'argocd/project-default',
  severity: 'info',
  title: 'The Application is in the project default',
  why: 'The project default permits every repository, cluster and kind. A project of its own shows and holds what an Application may do.',
  source: 'Argo CD documentation, Projects, The Default Project',
  examples: {
    bad: { 'app.yaml': applicationText() },
    good: { 'app.yaml': applicationText({ project: 'shop' }), 'project.yaml': projectText() },
  },
  *check(subject, look) {
    const written = writtenApplication(subject);
    if (!written || textAt(written.spec, 'project') !== 'default' || !look.speaksForKind(written.element)) return;
    yield {
      message: 'The project default permits everything. Give Applications a project that says what they may do.',
      place: placeIn(written.element, [...written.path, 'project']),
    };
  },
};
