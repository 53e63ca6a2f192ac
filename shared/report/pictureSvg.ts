import { layerTitles } from '../graph/element.ts';
import { roundedPath } from '../layout/roundedPath.ts';
import { systemOf } from '../systems/registry.ts';
import { type Html, html } from './escapeHtml.ts';
import { type Card, cardWidth, type Line, type PictureScene } from './pictureScene.ts';

/** The three lanes with domains, cards and lines as SVG. Hovering says what a shortened text is and why a line is there. */
export function pictureSvg(scene: PictureScene, names: ReadonlyMap<string, string>): Html {
  const { bounds, lanes, boxes, folders } = scene.layout;
  const { x, y, width, height } = bounds;
  return html`<svg viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The three layers of the blueprint">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M1 1L7 4L1 7" class="tip"/></marker></defs>
${lanes.map(
  (
    lane,
  ) => html`<g class="lane ${lane.layer}"><rect x="${x}" y="${lane.top}" width="${width}" height="${lane.bottom - lane.top}"/>
<text x="${x + 16}" y="${lane.top + 24}">${layerTitles[lane.layer]} <tspan class="count">${lane.count}</tspan></text></g>
`,
)}${boxes.map(
  ({
    domain,
    rect,
  }) => html`<g class="domain"><rect x="${rect.x}" y="${rect.y}" width="${rect.width}" height="${rect.height}" rx="10"/>
<text x="${rect.x + 12}" y="${rect.y + 20}">${cut(domain, rect.width - 24, 6.8)}<title>${domain}</title></text></g>
`,
)}${folders.map(
  ({
    folder,
    rect,
  }) => html`<g class="folder"><rect x="${rect.x}" y="${rect.y}" width="${rect.width}" height="${rect.height}" rx="10"/>
<text x="${rect.x + 12}" y="${rect.y + 20}">${cut(folder, rect.width - 24, 6.8)}<title>${folder}</title></text></g>
`,
)}${scene.lines.map(lineSvg)}${scene.cards.map((card) => cardSvg(card, names.get(card.view.id) ?? ''))}</svg>`;
}

function lineSvg({ points, edges, state }: Line): Html {
  const path = roundedPath(points);
  const title = edges.map((edge) => `${edge.type}: ${edge.reason}`).join('; ');
  return html`<g class="edge ${state}"><path d="${path}" marker-end="url(#tip)"/><path class="reach" d="${path}"><title>${title}</title></path></g>
`;
}

function cardSvg({ view, rect, lines }: Card, name: string): Html {
  const room = cardWidth - 44;
  const { errors, warnings, infos } = view.counts;
  const worst = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info';
  const count = errors + warnings + infos;
  const mark = { error: '✕', warning: '!', info: 'i' }[worst];
  const icon = systemOf(view.system)?.icon ?? '';
  return html`<g class="card ${view.layer}" id="${name}" transform="translate(${rect.x} ${rect.y})"><title>${view.title} ${view.name}${view.owner === undefined ? '' : ` (${view.owner})`}, ${view.file}:${view.range.start.line}</title>
<rect width="${rect.width}" height="${rect.height}" rx="8"/><path class="icon" transform="translate(12 11) scale(.75)" d="${icon}"/>
<text class="name" x="38" y="22">${cut(view.name, room - (count > 0 ? 34 : 0), 8.6)}</text><text class="kind" x="38" y="38">${cut(view.title, room, 6.3)}</text>
${lines.map((line, index) => html`<text class="line" x="12" y="${58 + index * 16}">${cut(line, cardWidth - 24, 6.3)}</text>`)}${
  count === 0
    ? []
    : [html`<text class="badge ${worst}" x="${rect.width - 12}" y="22" text-anchor="end">${mark} ${count}</text>`]
}</g>
`;
}

/** A text cut to about a width: there is no measuring without a screen. */
function cut(text: string, width: number, perCharacter: number): string {
  const characters = [...text];
  const room = Math.max(1, Math.floor(width / perCharacter));
  return characters.length <= room ? text : `${characters.slice(0, room - 1).join('')}…`;
}
