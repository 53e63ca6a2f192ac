import type { Element } from '../../../graph/element.ts';
import { foldersOf } from '../../../graph/folder.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { isLocalRepo } from '../../repoFolder.ts';
import { writtenApplication } from '../application.ts';
import { applicationText, gitSource } from '../examples.ts';
import { argoGroup } from '../kinds.ts';
import { type Source, sourcesOf } from '../sources.ts';

const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';

export const pathMissing: Rule = {
  code: 'argocd/path-missing',
  severity: 'warning',
  title: 'The delivered folder is not here',
  why: 'Other Applications deliver folders of this repository that are in the blueprint, but this one is not. Correct the path or add the folder.',
  source: 'Argo CD documentation, Application Specification: spec.source.path',
  examples: {
    bad: {
      'app.yaml': applicationText(),
      'other.yaml': applicationText({ name: 'other', source: gitSource('shopp') }),
      'shop/map.yaml': map,
    },
    good: { 'app.yaml': applicationText(), 'shop/map.yaml': map },
  },
  *check(subject, look) {
    const written = writtenApplication(subject);
    if (!written || written.template) return;
    const { element, path } = written;
    for (const source of sourcesOf(written.spec)) {
      if (!source.folder || source.repoUrl.startsWith('<') || isLocalRepo(source.repoUrl)) continue;
      const at = [...path, ...source.path, 'path'];
      const target = element.references.find(({ path: place }) => place.join() === at.join())?.target;
      if (target?.by !== 'folder' || foldersOf(target, undefined, look)) continue;
      const others = look
        .ofKind(argoGroup, 'Application')
        .filter((one) => one !== element && deliversHere(one, source));
      const known = others.find((one) =>
        one.references.some(
          (each) => each.type === 'delivers' && each.target.by === 'folder' && foldersOf(each.target, undefined, look),
        ),
      );
      if (!known) continue;
      yield {
        message: `The folder ${source.folder} is not here, though ${known.name} delivers from the same repository. Correct the path or add the folder.`,
        place: placeIn(element, at),
        related: [{ message: 'from the same repository', place: placeIn(known, known.namePath) }],
      };
    }
  },
};

function deliversHere(other: Element, source: Source): boolean {
  return sourcesOf(other.value.spec ?? null).some(({ repoUrl, folder }) => folder && repoUrl === source.repoUrl);
}
