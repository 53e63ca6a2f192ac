import { isObject, type JsonValue, listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { isChart, lockKey } from '../chart.ts';

const entry = (version: string) =>
  `dependencies:\n  - name: redis\n    version: ${version}\n    repository: https://charts.acme.io\n`;
const files = (locked: string) => ({
  'shop/Chart.yaml': `apiVersion: v2\nname: shop\nversion: 0.1.0\n${entry('18.1.0')}`,
  'shop/Chart.lock': `${entry(locked)}digest: sha256:0\ngenerated: "2026-01-01T00:00:00Z"\n`,
});

/** A dependency that the lock file has at another version or address, or not at all. */
export const lockOutOfStep: Rule = {
  code: 'helm/lock-out-of-step',
  severity: 'warning',
  title: 'Dependency that the lock file has otherwise',
  why: 'helm dependency build installs what Chart.lock says, and stops where it does not fit Chart.yaml. Run helm dependency update, and commit the lock file.',
  source: 'Helm documentation, Charts, Chart Dependencies: Chart.lock',
  examples: { bad: files('18.0.0'), good: files('18.1.0') },
  *check({ element }) {
    const lock = isChart(element) ? element.value[lockKey] : undefined;
    if (!isObject(lock)) return;
    for (const [index, dependency] of listAt(element.value, 'dependencies').entries()) {
      const name = textAt(dependency, 'name');
      if (name === undefined) continue;
      const locked = listAt(lock, 'dependencies').filter((one) => textAt(one, 'name') === name);
      if (locked.some((one) => fits(dependency, one))) continue;
      const [first] = locked;
      const version = first === undefined ? undefined : textAt(first, 'version');
      const has =
        version === undefined ? `does not have ${name}` : `has ${name} at ${version} of ${repositoryOf(first)}`;
      yield {
        message: `Chart.lock ${has}. Run helm dependency update.`,
        place: placeIn(element, ['dependencies', index, version === undefined ? 'name' : 'version']),
      };
    }
  },
};

/** Ranges are left to Helm. */
function fits(dependency: JsonValue, locked: JsonValue): boolean {
  const wanted = textAt(dependency, 'version') ?? '';
  const exact = /^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(wanted);
  return (
    repositoryOf(dependency) === repositoryOf(locked) &&
    (!exact || wanted.replace(/^v/, '') === (textAt(locked, 'version') ?? '').replace(/^v/, ''))
  );
}

function repositoryOf(dependency: JsonValue | undefined): string {
  return dependency === undefined ? '' : (textAt(dependency, 'repository') ?? '');
}
