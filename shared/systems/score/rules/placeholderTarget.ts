import type { QuickFix } from '../../../finding/finding.ts';
import type { Element } from '../../../graph/element.ts';
import { type JsonPath, objectAt, valueAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { type Placeholder, placeholdersIn, type Segment } from '../placeholders.ts';
import { expandedTexts } from '../texts.ts';
import { workload } from './example.ts';

export const placeholderTarget: Rule = {
  code: 'score/placeholder-target',
  severity: 'error',
  title: 'Placeholder that names nothing',
  why: 'Score knows two roots, metadata and resources, and only what this file declares under them. Correct the name or declare the resource.',
  source: 'Score specification, placeholder references; score-go, framework/substitution.go',
  examples: {
    bad: {
      'score.yaml': workload(
        `variables:\n  HOST: "\${resources.db.host}"`,
        'resources:\n  database:\n    type: postgres',
      ),
    },
    good: {
      'score.yaml': workload(`variables:\n  HOST: "\${resources.db.host}"`, 'resources:\n  db:\n    type: postgres'),
    },
  },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const { text, path, field } of expandedTexts(element.value))
      for (const placeholder of placeholdersIn(text)) {
        const report = problemOf(element, text, path, placeholder, field === 'volume');
        if (report) yield report;
      }
  },
};

function problemOf(
  element: Element,
  text: string,
  path: JsonPath,
  placeholder: Placeholder,
  isVolume: boolean,
): RuleReport | undefined {
  const { segments, inner } = placeholder;
  const [root, first] = segments ?? [];
  if (!segments || !root || !first) return undefined;
  if (root.text === 'metadata') {
    if (
      valueAt(
        element.value,
        segments.map((segment) => segment.text),
      ) !== undefined
    )
      return undefined;
    return about(
      element,
      text,
      path,
      first,
      Object.keys(objectAt(element.value, 'metadata')),
      `metadata has no ${inner.slice(9)}`,
    );
  }
  if (root.text !== 'resources') {
    const message = `\${${inner}} starts with ${root.text}, and Score knows only metadata and resources`;
    return about(element, text, path, root, ['metadata', 'resources'], message);
  }
  const declared = Object.keys(objectAt(element.value, 'resources'));
  if (!declared.includes(first.text)) {
    const report = about(element, text, path, first, declared, `No resource is named ${first.text}`);
    return { ...report, fixes: [...(report.fixes ?? []), declare(element, first.text)] };
  }
  if (segments.length > 2 || isVolume) return undefined;
  const message = `\${${inner}} names the whole resource, which only a volume's source can be. Add an output, such as \${${inner}.host}.`;
  return { message, place: placeIn(element, path, 'value', placeholder.span) };
}

function about(
  element: Element,
  text: string,
  path: JsonPath,
  { span, text: name }: Segment,
  names: readonly string[],
  message: string,
): RuleReport {
  const nearest = nearestNames(name, names);
  const { file, document } = element.source;
  return {
    message: `${message}${didYouMean(nearest) || '.'}`,
    place: placeIn(element, path, 'value', span),
    fixes: nearest.map((candidate): QuickFix => {
      const value = text.slice(0, span.start) + candidate + text.slice(span.end);
      return { title: `Use ${candidate}`, call: { id: 'text.set', args: { file, document, path, value } } };
    }),
  };
}

function declare(element: Element, name: string): QuickFix {
  return {
    title: `Declare a resource named ${name}`,
    call: { id: 'request.add', args: { element: element.id, name, type: name } },
  };
}
