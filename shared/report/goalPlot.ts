import type { GoalView } from '../goals/goals.ts';
import { type Html, html } from './escapeHtml.ts';

const WIDTH = 320;
const HEIGHT = 96;
/** Room for the numbers at the left, the days beneath, and the points at the other edges. */
const left = 44;
const below = 18;
const edge = 6;

/** The values of a goal over time as SVG, with its target as a dashed line; nothing with fewer than two values. */
export function goalPlot({ title, values, target }: Pick<GoalView, 'title' | 'values' | 'target'>): Html {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first === last) return html``;
  const numbers = [...values.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const low = Math.min(0, ...numbers);
  const high = Math.max(...numbers, low + 1e-9);
  const [start, end] = [Date.parse(first.date), Date.parse(last.date)];
  const x = (date: string) => left + ((Date.parse(date) - start) / (end - start)) * (WIDTH - left - edge);
  const y = (value: number) => edge + ((high - value) / (high - low)) * (HEIGHT - below - edge);
  const at = ({ date, value }: { readonly date: string; readonly value: number }) =>
    `${x(date).toFixed(1)},${y(value).toFixed(1)}`;
  const ends = `${title}: ${plotNumber(first.value)} on ${first.date}, ${plotNumber(last.value)} on ${last.date}`;
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${ends}">
<line class="axis" x1="${left}" y1="${y(low)}" x2="${WIDTH - edge}" y2="${y(low)}"/><text x="${left - 6}" y="${y(low) + 4}" text-anchor="end">${plotNumber(low)}</text><text x="${left - 6}" y="${y(high) + 4}" text-anchor="end">${plotNumber(high)}</text>
${target === undefined ? html`` : html`<line class="target" x1="${left}" y1="${y(target)}" x2="${WIDTH - edge}" y2="${y(target)}"/>`}<polyline points="${values.map(at).join(' ')}"/>${values.map(
    (one) =>
      html`<circle cx="${x(one.date).toFixed(1)}" cy="${y(one.value).toFixed(1)}" r="2.5"><title>${one.date}: ${plotNumber(one.value)}</title></circle>`,
  )}
<text x="${left}" y="${HEIGHT - 3}">${first.date}</text><text x="${WIDTH - edge}" y="${HEIGHT - 3}" text-anchor="end">${last.date}</text></svg>`;
}

/** A number with at most two digits after the point. */
function plotNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
