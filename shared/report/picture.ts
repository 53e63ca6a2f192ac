import { countFindings, type Finding } from '../finding/finding.ts';
import { counted } from '../finding/print/report.ts';
import type { GoalView } from '../goals/goals.ts';
import type { ElementId } from '../graph/element.ts';
import { metricsOf } from '../metrics/metrics.ts';
import type { Engine } from '../workspace/engine.ts';
import type { ElementView } from '../workspace/snapshot.ts';
import { goalsSection, numbersSection } from './designSections.ts';
import { Html, html } from './escapeHtml.ts';
import { htmlSection } from './htmlSection.ts';
import { anchors, type PictureScene, pictureScene } from './pictureScene.ts';
import { pictureStyle } from './pictureStyle.ts';
import { pictureSvg } from './pictureSvg.ts';

/** Nothing is loaded, nothing runs; only the style of this page counts. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The blueprint as one HTML page that needs nothing else: the three lanes, where the goals stand, then findings, domains
 * with their numbers, platform APIs and connections as tables. The same blueprint and goals always give the same text. Call it when the engine has settled.
 */
export function pictureHtml(engine: Engine, goals: readonly GoalView[] = []): string {
  const scene = pictureScene(engine);
  const names = anchors(scene.cards, scene.views);
  const findings = engine.findings();
  const { name } = engine.blueprint;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}: platform blueprint</title>
<style>${new Html(pictureStyle)}</style>
</head>
<body>
<header><h1>${name}</h1>${counts(scene, findings)}</header>
<main>
<div class="picture"><label><input type="checkbox" id="actual"> Actual size</label>
${pictureSvg(scene, names)}</div>
${goalsSection(goals)}${findingsTable(findings, names)}${domainsTable(engine, scene.views)}${numbersSection(metricsOf(engine))}${apisTable(scene.views, names)}${connectionsTable(scene)}</main>
<footer>Drawn by Entresol from the blueprint's own files.</footer>
</body>
</html>
`.text;
}

function counts({ views }: PictureScene, findings: readonly Finding[]): Html {
  const { errors, warnings, infos } = countFindings(findings);
  return html`<p class="counts">${counted(views.length, 'element')} · <span class="error">${counted(errors, 'error')}</span> · <span class="warning">${counted(warnings, 'warning')}</span> · <span class="info">${counted(infos, 'info')}</span></p>`;
}

type Names = ReadonlyMap<ElementId, string>;

function link(id: ElementId | undefined, text: string, names: Names): Html {
  const name = id === undefined ? undefined : names.get(id);
  return name === undefined ? html`${text}` : html`<a href="#${name}">${text}</a>`;
}

function findingsTable(findings: readonly Finding[], names: Names): Html {
  const rows = findings.map(
    ({ severity, unknown, code, message, file, range, element }) =>
      html`<tr><td class="${severity}">${unknown ? 'unknown' : severity}</td><td>${message}</td><td><code>${code}</code></td><td>${link(element, `${file}:${range.start.line}:${range.start.column}`, names)}</td></tr>
`,
  );
  return htmlSection('Findings', ['Severity', 'Message', 'Code', 'Place'], rows);
}

function domainsTable(engine: Engine, views: readonly ElementView[]): Html {
  const rows = engine.blueprint.domains.map(({ name, owner, description }) => {
    const members = views.filter((view) => view.domain === name);
    return html`<tr><td>${name}</td><td>${owner ?? '–'}</td><td>${description ?? ''}</td><td>${members.length}</td></tr>
`;
  });
  return htmlSection('Domains', ['Domain', 'Owner', 'Description', 'Elements'], rows);
}

function apisTable(views: readonly ElementView[], names: Names): Html {
  const rows = views
    .filter(({ layer }) => layer === 'orchestration')
    .flatMap((view) =>
      view.provides.map(
        ({ type, class: named, version, askedBy }) =>
          html`<tr><td>${type}${named === undefined ? '' : ` (${named})`}</td><td>${version ?? ''}</td><td>${link(view.id, `${view.title} ${view.name}`, names)}</td><td>${view.owner ?? '–'}</td><td>${askedBy ?? 0}</td></tr>
`,
      ),
    );
  return htmlSection('Platform APIs', ['Type', 'Version', 'Offered by', 'Owner', 'Asked by'], rows);
}

function connectionsTable({ views, lines }: PictureScene): Html {
  const titles = new Map(views.map(({ id, title, name }) => [id, `${title} ${name}`]));
  const rows = lines
    .flatMap(({ edges }) => edges)
    .map(
      ({ from, to, type, reason, state }) =>
        html`<tr><td>${titles.get(from) ?? from}</td><td class="kind">${type}${state === 'ok' ? '' : ` (${state})`}</td><td>${titles.get(to) ?? to}</td><td>${reason}</td></tr>
`,
    );
  return htmlSection('Connections', ['From', 'Kind', 'To', 'Why'], rows);
}
