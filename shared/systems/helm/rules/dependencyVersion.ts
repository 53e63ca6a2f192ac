import { filePath } from '../../../document/document.ts';
import { isObject, type JsonValue, listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { folderOf, isChart } from '../chart.ts';
import { folderFrom } from '../project.ts';

const head = (version: string) =>
  `apiVersion: v2\nname: shop\nversion: 0.1.0\ndependencies:\n  - name: web\n    version: ${version}\n    repository: file://../web\n`;
const web = 'apiVersion: v2\nname: web\nversion: 0.2.0\n';

/** A dependency at another version than the chart beside it has. */
export const dependencyVersion: Rule = {
  code: 'helm/dependency-version',
  severity: 'warning',
  title: 'Dependency at a version that is not there',
  why: 'helm dependency build takes the chart of the folder only where its version is the one asked for.',
  source: 'Helm documentation, Charts, Chart Dependencies',
  examples: {
    bad: { 'shop/Chart.yaml': head('0.1.0'), 'web/Chart.yaml': web },
    good: { 'shop/Chart.yaml': head('0.2.0'), 'web/Chart.yaml': web },
  },
  *check({ element }, look) {
    if (!isChart(element)) return;
    for (const [index, dependency] of listAt(element.value, 'dependencies').entries()) {
      const wanted = textAt(dependency, 'version');
      const folder = localFolder(dependency);
      const path = folder === undefined ? undefined : folderFrom(folderOf(element), folder);
      // Ranges are left to Helm.
      if (path === undefined || wanted === undefined || !/^\d+\.\d+\.\d+$/.test(wanted)) continue;
      const file = filePath(`${path}${path && '/'}Chart.yaml`);
      const member = look.membersOf(path).find((one) => one.file === file);
      const chart = member && look.byId(member.id).find((one) => isChart(one) && one.source.file === file);
      const version = chart && textAt(chart.value, 'version');
      if (!version || version === wanted) continue;
      const at = ['dependencies', index, 'version'];
      yield {
        message: `The chart in ${folder} has version ${version}, not ${wanted}.`,
        place: placeIn(element, at),
        fixes: [setFix(element, at, version, `Ask for ${version}`, true)],
      };
    }
  },
};

function localFolder(dependency: JsonValue): string | undefined {
  const repository = isObject(dependency) ? textAt(dependency, 'repository') : undefined;
  return /^file:\/\/(.*)$/.exec(repository ?? '')?.[1];
}
