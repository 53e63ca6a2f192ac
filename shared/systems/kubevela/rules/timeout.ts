import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { applicationText, applyWeb } from './examples.ts';
import { workflowOf } from './subject.ts';

const duration = /^[+-]?(?:0|(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;

export const timeout: Rule = {
  code: 'kubevela/timeout',
  severity: 'error',
  title: 'A timeout that is no duration',
  why: 'Timeouts are durations of Go: numbers with h, m or s, such as 1h30m. Days are not among them, though the message of KubeVela names them.',
  source: 'KubeVela documentation, Timeout Steps; Go documentation, time.ParseDuration',
  examples: {
    bad: { 'app.yaml': applicationText({ steps: [`${applyWeb}\ntimeout: 1d`] }) },
    good: { 'app.yaml': applicationText({ steps: [`${applyWeb}\ntimeout: 24h`] }) },
  },
  *check(subject) {
    const flow = workflowOf(subject);
    for (const step of flow?.steps ?? []) {
      const text = textAt(step.value, 'timeout');
      if (!flow || text === undefined || duration.test(text)) continue;
      const path = [...step.path, 'timeout'];
      const days = /^(\d+)d$/.exec(text)?.[1];
      const hours = days === undefined ? undefined : `${Number(days) * 24}h`;
      yield {
        message: `"${text}" is no duration. Write ${hours ?? 'hours, minutes and seconds, such as 1h30m'}.`,
        place: placeIn(flow.element, path),
        fixes: hours ? [setFix(flow.element, path, hours, `Use ${hours}`, true)] : [],
      };
    }
  },
};
