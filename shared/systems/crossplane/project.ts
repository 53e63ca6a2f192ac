import type { Document } from '../../document/document.ts';
import type { Element } from '../../graph/element.ts';
import { isObject } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';
import { groups, roleOf } from './kinds.ts';
import { projectPipeline } from './projectComposition.ts';
import { projectOther } from './projectOther.ts';
import { projectPackage } from './projectPackage.ts';
import { projectResource } from './projectResource.ts';
import { projectXrd } from './projectXrd.ts';

const pipelineKinds: ReadonlySet<string> = new Set([
  'Composition',
  'CompositionRevision',
  'Operation',
  'CronOperation',
  'WatchOperation',
]);

const packageGroups: ReadonlySet<string> = new Set([
  groups.packages,
  groups.meta,
  groups.project,
  groups.upboundProject,
]);

/** One element for a document of Crossplane or of its providers; none where it is no object. */
export function project(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!header || !isObject(value)) return [];
  const role = roleOf(header, value);
  if (!role) return [];
  if (role !== 'own') return [projectResource(document, header, value, role)];
  if (header.kind === 'CompositeResourceDefinition') return [projectXrd(document, header, value)];
  if (pipelineKinds.has(header.kind)) return [projectPipeline(document, header, value)];
  if (packageGroups.has(header.group)) return [projectPackage(document, header, value)];
  return [projectOther(document, header, value)];
}
