import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { placeholdersIn } from '../placeholders.ts';
import { filledTexts } from '../texts.ts';
import { definitionText } from './examples.ts';
import { definitionOf } from './subject.ts';

const bucket = (text: string) => definitionText({ inputs: `values: { bucket: "${text}" }` });

export const placeholder: Rule = {
  code: 'humanitec/placeholder',
  severity: 'error',
  title: 'A placeholder that the platform cannot fill in',
  why: 'Everywhere in driver inputs, also in scripts and templates, the platform fills in placeholders of context and resources and refuses all others. Write $${…} for a literal one.',
  source: 'Humanitec documentation, Placeholders',
  examples: {
    bad: { 's3.yaml': bucket(`\${context.application}-files`) },
    good: { 's3.yaml': bucket(`\${context.app.id}-files`) },
  },
  *check(subject) {
    const element = definitionOf(subject);
    if (!element) return;
    for (const [text, path] of filledTexts(element.value))
      for (const { reads, inner, span } of placeholdersIn(text)) {
        if (reads.kind !== 'wrong') continue;
        const foreign = path.includes('script') || path.includes('files');
        yield {
          message: `\${${inner}} can't be filled in: ${reads.problem}.${foreign ? ' Write $${…} to keep it for the script.' : ''}`,
          place: placeIn(element, path, 'value', span),
        };
      }
  },
};
