import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { placeholdersIn } from '../placeholders.ts';
import { expandedTexts } from '../texts.ts';
import { workload } from './example.ts';

export const placeholderSyntax: Rule = {
  code: 'score/placeholder-syntax',
  severity: 'error',
  title: 'Placeholder that Score cannot read',
  why: 'A placeholder is two or more names joined by dots. Score stops at any other, so write $$ in front of text that is not meant for it.',
  source: 'Score specification, placeholder references; score-go, framework/substitution.go',
  examples: {
    bad: { 'score.yaml': workload(`variables:\n  GREETING: "\${NAME}"`) },
    good: { 'score.yaml': workload(`variables:\n  GREETING: "$\${NAME} of \${metadata.name}"`) },
  },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const { text, path, field } of expandedTexts(element.value)) {
      for (const { segments, inner, span } of placeholdersIn(text)) {
        if (segments) continue;
        const { file, document } = element.source;
        const escaped = `${text.slice(0, span.start)}$${text.slice(span.start)}`;
        const noExpand = field === 'file' ? ' or set noExpand: true' : '';
        yield {
          message: `\${${inner}} is no placeholder of Score. Write it as \${resources.name.output} or \${metadata.name}; if it is not for Score, write $\${${inner}}${noExpand}.`,
          place: placeIn(element, path, 'value', span),
          fixes: [
            {
              title: 'Keep it as text: write $$',
              call: { id: 'text.set', args: { file, document, path, value: escaped } },
            },
          ],
        };
      }
    }
  },
};
