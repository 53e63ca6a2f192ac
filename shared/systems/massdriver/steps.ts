import { type JsonObject, type JsonPath, listAt, textAt } from '../../json.ts';

/** A step of a bundle: a folder and what runs it. */
export interface Step {
  readonly path: string;
  readonly provisioner: string;
  readonly isTerraform: boolean;
  /** Where its folder is stated; the root for a bundle without steps. */
  readonly at: JsonPath;
}

/** The steps in their order. A bundle without any runs Terraform in `src`, an older habit. */
export function stepsOf(value: JsonObject): readonly Step[] {
  const stated = listAt(value, 'steps');
  if (stated.length === 0) return [{ path: 'src', provisioner: 'terraform', isTerraform: true, at: ['name'] }];
  return stated.flatMap((step, index): readonly Step[] => {
    const path = textAt(step, 'path');
    const provisioner = textAt(step, 'provisioner') ?? '';
    const isTerraform = /^(opentofu|terraform)(:|$)/.test(provisioner);
    return path === undefined ? [] : [{ path, provisioner, isTerraform, at: ['steps', index, 'path'] }];
  });
}

/** A path relative to a file as a path of the opened folder; undefined where it leaves the folder. */
export function fileBeside(file: string, relative: string): string | undefined {
  if (relative.startsWith('/') || relative.includes('://')) return undefined;
  const segments = file.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
