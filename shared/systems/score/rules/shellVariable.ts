import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { expandedTexts } from '../texts.ts';
import { workload } from './example.ts';

const shell = /(?<!\$)\$(?:\(([A-Za-z_]\w*)\)|([A-Za-z_]\w*))/g;

export const shellVariable: Rule = {
  code: 'score/shell-variable',
  severity: 'warning',
  title: 'Variable that only some tools expand',
  why: 'Score leaves $NAME and $(NAME) alone; Kubernetes expands the second, Compose the first. Use a placeholder, or write $$ for a plain dollar.',
  source:
    'Score specification, placeholder references; Kubernetes API reference, EnvVar.value; Docker Compose documentation, Interpolation',
  examples: {
    bad: { 'score.yaml': workload('variables:\n  URL: "http://$HOST:80"') },
    good: { 'score.yaml': workload(`variables:\n  URL: "http://\${metadata.name}:80"`) },
  },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const { text, path, field } of expandedTexts(element.value)) {
      if (field !== 'variable') continue;
      for (const match of text.matchAll(shell)) {
        const span = { start: match.index, end: match.index + match[0].length };
        yield {
          message: `${match[0]} is expanded by some tools and not by others. Use a placeholder, or write $${match[0]} for plain text.`,
          place: placeIn(element, path, 'value', span),
        };
      }
    }
  },
};
