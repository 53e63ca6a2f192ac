import { type JsonPath, type JsonValue, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';

/** A package that another one needs. */
export interface Dependency {
  readonly kind: 'Provider' | 'Function' | 'Configuration';
  readonly package: string;
  readonly version?: string;
  /** The name that Crossplane gives the package when it installs it by itself: `org-repository`. */
  readonly name: string;
  readonly path: JsonPath;
  readonly packagePath: JsonPath;
  /** True for the old keys `provider:`, `function:` and `configuration:`. */
  readonly oldForm: boolean;
}

const oldKeys = [
  ['provider', 'Provider'],
  ['function', 'Function'],
  ['configuration', 'Configuration'],
] as const;

/** What `spec.dependsOn` of a package file lists, in both forms. */
export function dependenciesOf(value: JsonValue): readonly Dependency[] {
  return listSites(value, ['spec', 'dependsOn']).flatMap(({ value: entry, path }): readonly Dependency[] => {
    const version = textAt(entry, 'version');
    const common = { path, ...(version ? { version } : {}) };
    for (const [key, kind] of oldKeys) {
      const name = textAt(entry, key);
      if (name)
        return [
          { ...common, kind, package: name, name: installedName(name), packagePath: [...path, key], oldForm: true },
        ];
    }
    const name = textAt(entry, 'package');
    const kind = oldKeys.find(([, each]) => each === textAt(entry, 'kind'))?.[1];
    if (!name || !kind) return [];
    return [
      { ...common, kind, package: name, name: installedName(name), packagePath: [...path, 'package'], oldForm: false },
    ];
  });
}

/** `xpkg.upbound.io/crossplane-contrib/function-auto-ready:v0.5.0` → `crossplane-contrib-function-auto-ready`. */
export function installedName(image: string): string {
  const repository = image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
  const parts = repository.split('/');
  return (parts.length > 1 ? parts.slice(1) : parts).join('-');
}

/** `xpkg.upbound.io/crossplane-contrib/function-auto-ready:v0.5.0` → `function-auto-ready`. */
export function repositoryName(image: string): string {
  const repository = image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
  return repository.split('/').at(-1) ?? repository;
}
