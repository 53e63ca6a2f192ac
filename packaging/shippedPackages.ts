/** A package that is in what is shipped: bundled into the page, or beside the main process. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its author states it. */
  readonly license: string;
  /** Its folder, from the root of the project. */
  readonly folder: string;
}

/** The part of `package-lock.json` (version 3) that is read here. */
export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly devOptional?: boolean;
        readonly optional?: boolean;
      }
    >
  >;
}

/**
 * What is shipped by the lockfile: `dependencies` and all that they need. Whatever is only for building and testing, or an
 * optional Node for the terminal program, is left out. Sorted by name, so that the same lockfile gives the same list.
 */
export function shippedPackages({ packages }: Lockfile): readonly ShippedPackage[] {
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional, optional }]) => folder !== '' && !dev && !devOptional && !optional)
    .map(([folder, { version = '', license = '' }]) => ({
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      folder,
    }))
    .sort((a, b) => order(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
