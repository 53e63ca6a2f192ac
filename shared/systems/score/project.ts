import type { Document } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import { isObject } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';
import { scoreKind } from './kinds.ts';
import { overridesElement } from './overrides.ts';
import { provisionerElements } from './provisioner.ts';
import { workloadElement } from './workload.ts';

/** The elements of a Score document: a workload, overrides, or the provisioners of a list. */
export function projectScore(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const kind = scoreKind(document, header);
  if (kind === 'Provisioner') return provisionerElements(document);
  if (!isObject(document.value)) return [];
  if (kind === 'Overrides') return [overridesElement(document, document.value)];
  return kind === 'Workload' ? [workloadElement(document, document.value)] : [];
}
