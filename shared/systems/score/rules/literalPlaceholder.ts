import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { placeholdersIn } from '../placeholders.ts';
import { literalTexts } from '../texts.ts';
import { workload } from './example.ts';

export const literalPlaceholder: Rule = {
  code: 'score/placeholder-in-literal',
  severity: 'warning',
  title: 'Placeholder where Score does not expand',
  why: 'Images, commands, arguments, probes and metadata are taken as they are. Put the value into a variable and use that.',
  source: 'Score specification, placeholder references',
  examples: {
    bad: {
      'score.yaml': workload(`args: ["--host", "\${resources.db.host}"]`, 'resources:\n  db:\n    type: postgres'),
    },
    good: { 'score.yaml': workload('args: ["--host", "$(HOST)"]') },
  },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const [text, path] of literalTexts(element.value)) {
      for (const { segments, inner, span } of placeholdersIn(text)) {
        const [root] = segments ?? [];
        // Other roots are most likely shell variables, which are meant for the container.
        if (root?.text !== 'resources' && root?.text !== 'metadata') continue;
        yield {
          message: `\${${inner}} stays as it is here: Score expands placeholders only in variables, files, volume sources and params.`,
          place: placeIn(element, path, 'value', span),
        };
      }
    }
  },
};
