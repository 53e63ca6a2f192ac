import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { writtenApplication } from '../application.ts';
import { applicationText } from '../examples.ts';

/** Source: Argo CD documentation, sync options. */
const known = [
  'Validate',
  'CreateNamespace',
  'PrunePropagationPolicy',
  'PruneLast',
  'Prune',
  'Delete',
  'RespectIgnoreDifferences',
  'ApplyOutOfSyncOnly',
  'SkipDryRunOnMissingResource',
  'Replace',
  'Force',
  'FailOnSharedResource',
  'ServerSideApply',
  'ClientSideApplyMigration',
];

export const syncOption: Rule = {
  code: 'argocd/sync-option',
  severity: 'warning',
  title: 'Sync option that Argo CD does not know',
  why: 'Options with a wrong name are ignored in silence. Correct the name; options are Name=value.',
  source: 'Argo CD documentation, Sync Options',
  examples: {
    bad: { 'app.yaml': applicationText({ spec: '  syncPolicy:\n    syncOptions: [CreateNamespaces=true]' }) },
    good: { 'app.yaml': applicationText({ spec: '  syncPolicy:\n    syncOptions: [CreateNamespace=true]' }) },
  },
  *check(subject) {
    const written = writtenApplication(subject);
    if (!written) return;
    for (const [index, option] of listAt(written.spec, 'syncPolicy', 'syncOptions').entries()) {
      if (typeof option !== 'string' || option.includes('{{')) continue;
      const [name = '', value] = option.split('=');
      if (known.includes(name)) continue;
      const path = [...written.path, 'syncPolicy', 'syncOptions', index];
      yield {
        message: `Argo CD does not know the sync option ${name}.`,
        place: placeIn(written.element, path),
        fixes: nearestNames(name, known, 1).map((near) =>
          setFix(written.element, path, value === undefined ? near : `${near}=${value}`, `Use ${near}`, true),
        ),
      };
    }
  },
};
