import type { Document } from '../../document/document.ts';
import { isObject } from '../../json.ts';
import { objectHeader } from '../kubernetes/header.ts';

export const helmGroup = 'helm.sh';
export const chartKind = 'Chart';

/** A file of a chart, by what Helm reads it for. */
export interface ChartFile {
  readonly role: 'chart' | 'lock' | 'values' | 'schema' | 'template';
  readonly folder: string;
}

/** What a document is for Helm, by its name: `folder` is the chart's; undefined for what is no part of a chart. */
export function chartFile(document: Document): ChartFile | undefined {
  const { file } = document;
  const cut = file.lastIndexOf('/');
  const folder = file.slice(0, Math.max(cut, 0));
  const name = file.slice(cut + 1);
  if (name === 'Chart.yaml') return { role: 'chart', folder };
  if (name === 'Chart.lock') return { role: 'lock', folder };
  if (name === 'values.schema.json') return { role: 'schema', folder };
  // A manifest may be called values as well.
  if (name === 'values.yaml')
    return isObject(document.value) && objectHeader(document.value) === undefined
      ? { role: 'values', folder }
      : undefined;
  // Plain manifests under templates/ stay what they are; the others are no YAML before Helm has filled them in.
  if (!document.template) return undefined;
  const inside = /^(?:(.*)\/)?templates\//.exec(file);
  return inside ? { role: 'template', folder: inside[1] ?? '' } : undefined;
}
