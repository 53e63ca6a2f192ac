import type { GoalView } from '../goals/goals.ts';
import type { MetricsView } from '../metrics/metrics.ts';
import { type Html, html } from './escapeHtml.ts';
import { goalPlot } from './goalPlot.ts';
import { htmlSection } from './htmlSection.ts';
import { groupJson } from './metricsJson.ts';
import { amountText, metricColumns, metricHeads, numberText } from './metricsText.ts';

/** Where the goals stand, each with its values over time. */
export function goalsSection(goals: readonly GoalView[]): Html {
  if (goals.length === 0) return html``;
  return html`<section><h2>Goals</h2><div class="goals">
${goals.map(goalCard)}</div></section>
`;
}

function goalCard(goal: GoalView): Html {
  const { title, kind, met, problem, target, unit, direction, owner, how, indicator, history } = goal;
  const standing = met === null ? '' : met ? 'reached' : 'not reached';
  const counted = indicator ?? history;
  const about = [
    ...(indicator ? [`${indicator.part} of ${indicator.of} ${indicator.counted}`] : []),
    ...(history ? [`${history.of} ${history.counted}`] : []),
    ...(!counted && how !== undefined ? [how] : []),
    `${kind} indicator`,
    ...(owner === undefined ? [] : [owner]),
  ];
  const wanted =
    target === undefined ? 'no target' : `target ${direction === 'up' ? '≥' : '≤'} ${amountText(target, unit)}`;
  return html`<article><h3>${title}</h3><p><b>${amountText(goal.current, unit)}</b> <span class="kind">${wanted}</span> <span class="${met === true ? 'met' : 'warning'}">${standing}</span></p>
${goalPlot(goal)}${problem ? html`<p class="error">${problem.message}</p>` : html``}<p class="kind">${about.join(' · ')}</p></article>
`;
}

/** The numbers of domains and teams. */
export function numbersSection({ domains, teams }: MetricsView): Html {
  const rows = (groups: MetricsView['domains']) =>
    groups.map((group) => {
      const numbers = groupJson(group);
      return html`<tr><td>${group.name}</td>${metricColumns.map((column) => html`<td>${numberText(column, numbers[column])}</td>`)}</tr>
`;
    });
  return html`${htmlSection('Coupling and cohesion of domains', ['Domain', ...metricHeads], rows(domains))}${htmlSection('Coupling and cohesion of teams', ['Team', ...metricHeads], rows(teams))}`;
}
