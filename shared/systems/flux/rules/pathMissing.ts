import type { Element } from '../../../graph/element.ts';
import { foldersOf } from '../../../graph/folder.ts';
import type { Look } from '../../../graph/look.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { folderNamed } from '../../folders.ts';
import { gitText, kustomizationText } from '../examples.ts';
import { kustomizeGroup } from '../kinds.ts';
import { fluxObject } from './subject.ts';

const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';

export const pathMissing: Rule = {
  code: 'flux/path-missing',
  severity: 'warning',
  title: 'The folder to deliver is not here',
  why: 'A path outside the repository is refused, and a folder that is missing stops the Kustomization. Other Kustomizations deliver from the same source folders that are here, so correct the path or add the folder.',
  source: 'Flux documentation, Kustomization: spec.path',
  examples: {
    bad: {
      'apps.yaml': kustomizationText(),
      'more.yaml': kustomizationText('more', '', './app'),
      'git.yaml': gitText(),
      'apps/map.yaml': map,
    },
    good: { 'apps.yaml': kustomizationText(), 'git.yaml': gitText(), 'apps/map.yaml': map },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization');
    const path = element && textAt(element.value, 'spec', 'path');
    if (!element || path === undefined || path.includes('${')) return;
    const place = placeIn(element, ['spec', 'path']);
    if (folderNamed('', path) === undefined) {
      yield { severity: 'error', message: `${path} leaves the repository. Name a folder inside it.`, place };
      return;
    }
    if (!delivers(element) || isHere(element, look)) return;
    const known = look
      .ofKind(kustomizeGroup, 'Kustomization')
      .find((one) => one !== element && sourceOf(one) === sourceOf(element) && isHere(one, look));
    if (!known) return;
    yield {
      message: `The folder ${path} is not here, though ${known.name} delivers from the same source. Correct the path or add the folder.`,
      place,
      related: [{ message: 'from the same source', place: placeIn(known, known.namePath) }],
    };
  },
};

function delivers({ references }: Element): boolean {
  return references.some(({ type }) => type === 'delivers');
}

function isHere({ references, namespace }: Element, look: Look): boolean {
  return references.some(
    ({ type, target }) =>
      type === 'delivers' && target.by === 'folder' && foldersOf(target, namespace, look) !== undefined,
  );
}

function sourceOf({ value, namespace }: Element): string {
  const field = (name: string) => textAt(value, 'spec', 'sourceRef', name);
  return [field('kind'), field('namespace') ?? namespace, field('name')].join('/');
}
