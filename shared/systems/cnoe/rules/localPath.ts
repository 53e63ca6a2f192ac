import type { Rule } from '../../../rules/rule.ts';
import { nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { folderNamed, foldersAbove } from '../../folders.ts';
import { manifestText, stackText } from '../examples.ts';
import { localSources } from '../stack.ts';

export const localPath: Rule = {
  code: 'cnoe/local-path',
  severity: 'error',
  title: 'The folder of a cnoe:// source is not there',
  why: 'idpbuilder copies the folder behind cnoe:// into its Git server, counted from the file of the Application. It must be there and lie inside the stack folder.',
  source: 'idpbuilder, pkg/controllers/custompackage: repoURL cnoe://',
  examples: {
    bad: { 'app.yaml': stackText({ folder: 'manifest' }), 'manifests/map.yaml': manifestText() },
    good: { 'app.yaml': stackText(), 'manifests/map.yaml': manifestText() },
  },
  *check(subject, look) {
    for (const { element, path, folder } of localSources(subject)) {
      if (folder.includes('{{')) continue;
      const at = [...path, 'repoURL'];
      const start = 'cnoe://'.length;
      const place = placeIn(element, at, 'value', { start, end: start + folder.length });
      if (folderNamed('', folder) === undefined) {
        yield {
          message: `cnoe://${folder} leaves the folder of the stack. Put the manifests beside or below this file.`,
          place,
        };
        continue;
      }
      const own = foldersAbove(element.source.file).at(-1) ?? '';
      const wanted = folderNamed(own, folder);
      if (wanted !== undefined && look.subfolders(wanted)) continue;
      const beside = look.subfolders(own) ?? [];
      yield {
        message: `There is no folder ${folder || '.'} beside ${element.source.file.split('/').at(-1)}.${beside.length > 0 ? ` There are: ${beside.join(', ')}.` : ''}`,
        place,
        fixes: nearestNames(folder, beside, 1).map((name) =>
          setFix(element, at, `cnoe://${name}`, `Use ${name}`, true),
        ),
      };
    }
  },
};
