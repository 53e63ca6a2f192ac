import type { LinkedElement } from '../../graph/edge.ts';
import type { Element } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { isLocalRepo } from '../repoFolder.ts';
import { listSites } from '../sites.ts';

/** A source of an Argo CD Application that is a folder beside its file. */
export interface LocalSource {
  readonly element: Element;
  readonly value: JsonObject;
  readonly path: JsonPath;
  /** What stands behind `cnoe://`. */
  readonly folder: string;
}

/** The `cnoe://` sources of an Application or ApplicationSet; none for everything else. */
export function localSources({ element }: LinkedElement): readonly LocalSource[] {
  if (element.group !== 'argoproj.io') return [];
  const at = element.kind === 'ApplicationSet' ? ['spec', 'template', 'spec'] : ['spec'];
  const single = valueAt(element.value, [...at, 'source']);
  const sites = [
    ...listSites(element.value, [...at, 'sources']),
    ...(isObject(single) ? [{ value: single, path: [...at, 'source'] }] : []),
  ];
  return sites.flatMap(({ value, path }) => {
    const url = textAt(value, 'repoURL') ?? '';
    return isLocalRepo(url) ? [{ element, value, path, folder: url.slice('cnoe://'.length) }] : [];
  });
}
