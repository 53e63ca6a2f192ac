import type { Place } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';
import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { chartPath, isChart, valuesOf } from './chart.ts';

/** Values that a chart is given somewhere, with the place of each. */
export interface GivenValues {
  readonly chart: Element;
  readonly values: JsonObject;
  /** True for values that are laid over the chart's defaults: nothing is required of them. */
  readonly over: boolean;
  place(path: JsonPath, part: Place['part']): Place;
}

/** The values that this element gives to a chart of the blueprint: a chart its own defaults, a release what it sets. */
export function givenValues(element: Element, look: Look): readonly GivenValues[] {
  if (isChart(element)) {
    const values = valuesOf(element.value);
    const file = chartPath(element, 'values.yaml');
    return values
      ? [{ chart: element, values, over: false, place: (path, part) => ({ file, document: 0, path, part }) }]
      : [];
  }
  return givenAt(element).flatMap(({ values, at, by }): readonly GivenValues[] => {
    const chart = chartDelivered(element, by, look);
    const { file, document } = element.source;
    const place: GivenValues['place'] = (path, part) => ({ file, document, path: [...at, ...path], part });
    return chart ? [{ chart, values, over: true, place }] : [];
  });
}

interface ValuesAt {
  readonly values: JsonObject;
  readonly at: JsonPath;
  /** Path of the field that names the chart's folder. */
  readonly by: JsonPath;
}

function givenAt({ kind, value, system }: Element): readonly ValuesAt[] {
  const places: { at: JsonPath; by: JsonPath }[] = [];
  if (system === 'flux' && kind === 'HelmRelease')
    places.push({ at: ['spec', 'values'], by: ['spec', 'chart', 'spec', 'chart'] });
  if (system === 'argocd' && kind === 'Application') {
    const sources = valueAt(value, ['spec', 'sources']);
    const count = Array.isArray(sources) ? sources.length : 0;
    places.push({ at: ['spec', 'source', 'helm', 'valuesObject'], by: ['spec', 'source', 'path'] });
    for (let index = 0; index < count; index++) {
      const source = ['spec', 'sources', index];
      places.push({ at: [...source, 'helm', 'valuesObject'], by: [...source, 'path'] });
    }
  }
  return places.flatMap(({ at, by }) => {
    const values = valueAt(value, at);
    return isObject(values) && textAt(value, ...by) !== undefined ? [{ values, at, by }] : [];
  });
}

/** The chart in the folder that a reference at that place delivers. */
function chartDelivered(element: Element, by: JsonPath, look: Look): Element | undefined {
  const target = element.references.find(({ type, path }) => type === 'delivers' && path.join() === by.join())?.target;
  if (target?.by !== 'folder') return undefined;
  for (const folder of target.paths) {
    const members = look.membersOf(folder);
    const member = members.find(({ id }) => id.startsWith('helm:'));
    if (member) return look.byId(member.id).find(isChart);
    if (members.length > 0) return undefined;
  }
  return undefined;
}
