import type { Rule } from '../../../rules/rule.ts';
import { validate } from '../../../schema/validate.ts';
import { statedSchema } from '../chart.ts';
import { givenValues } from '../given.ts';
import { chart, countSchema } from './examples.ts';

/** Values that the schema of their chart refuses. */
export const valuesFit: Rule = {
  code: 'helm/values-fit',
  severity: 'error',
  title: "Values that the chart's schema refuses",
  why: 'Helm checks values against values.schema.json before it installs anything, and stops at the first that does not fit.',
  source: 'Helm documentation, Charts, Schema Files: values.schema.json',
  examples: {
    bad: chart({ values: 'replicas: many\n', schema: countSchema }),
    good: chart({ values: 'replicas: 2\n', schema: countSchema }),
  },
  *check({ element }, look) {
    for (const { chart, values, over, place } of givenValues(element, look)) {
      const schema = statedSchema(chart.value);
      if (!schema) continue;
      const { problems } = validate(schema, values, { dialect: 'json-schema', unknownFields: 'allow', partial: over });
      for (const { code, path, message, onKey } of problems)
        if (code !== 'required' || !over)
          yield {
            message: `${message} The schema of the chart ${chart.name} says so.`,
            place: place(path, onKey ? 'key' : 'value'),
          };
    }
  },
};
