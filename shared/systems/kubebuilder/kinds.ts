import type { Document } from '../../document/document.ts';
import { isObject } from '../../json.ts';
import type { ObjectHeader, System } from '../system.ts';

/** Project files state no group: this one stands for them in identities. */
export const projectGroup = 'kubebuilder.io';

export const kubebuilderKinds: System['kinds'] = [{ kind: 'Project', group: projectGroup, layer: 'orchestration' }];

/** True for a project file: YAML named PROJECT that says for which layout or APIs it stands. */
export function isProject(document: Document, header: ObjectHeader | undefined): boolean {
  const { value, file } = document;
  if (header || !/(^|\/)PROJECT$/.test(file) || !isObject(value)) return false;
  return ['layout', 'resources', 'projectName', 'repo', 'domain'].some((field) => value[field] !== undefined);
}
