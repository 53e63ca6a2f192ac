import type { Document } from '../../document/document.ts';
import type { Element, Reference } from '../../graph/element.ts';
import { type JsonObject, listAt, textAt } from '../../json.ts';
import { counted, objectElement } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { crossplaneKind, groups } from './kinds.ts';
import { dependenciesOf } from './packages.ts';

/** A package to install, or the file that says what is in one. */
export function projectPackage(document: Document, header: ObjectHeader, value: JsonObject): Element {
  const { title, layer } = crossplaneKind(header);
  const dependencies = dependenciesOf(value);
  const stated = textAt(value, 'spec', 'package');
  return objectElement(document, header, {
    system: 'crossplane',
    title,
    layer,
    references: [...dependencyReferences(value), ...runtimeReference(value)],
    parts: dependencies.map((dependency) => ({
      name: dependency.package,
      kind: dependency.kind,
      path: dependency.path,
      ...(dependency.version ? { detail: dependency.version } : {}),
    })),
    facts: [
      ...(stated ? [stated] : []),
      ...(dependencies.length > 0 ? [counted(dependencies.length, 'dependency', 'dependencies')] : []),
      ...(listAt(value, 'spec', 'capabilities').length > 0 ? [listAt(value, 'spec', 'capabilities').join(', ')] : []),
    ].slice(0, 3),
  });
}

function dependencyReferences(value: JsonObject): readonly Reference[] {
  return dependenciesOf(value).map((dependency) => ({
    type: 'depends',
    target: { by: 'object', group: groups.packages, kind: dependency.kind, name: dependency.name },
    path: dependency.packagePath,
    reason: `needs the package ${dependency.package}`,
    // Crossplane installs dependencies by itself.
    need: 'may',
  }));
}

function runtimeReference(value: JsonObject): readonly Reference[] {
  const name = textAt(value, 'spec', 'runtimeConfigRef', 'name');
  if (!name || name === 'default') return [];
  return [
    {
      type: 'uses',
      target: { by: 'object', group: groups.packages, kind: 'DeploymentRuntimeConfig', name },
      path: ['spec', 'runtimeConfigRef', 'name'],
      reason: `runs as the DeploymentRuntimeConfig ${name} says`,
      need: 'should',
    },
  ];
}
