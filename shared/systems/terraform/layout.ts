import type { FilePath } from '../../document/document.ts';
import type { ExportNote } from '../../export/exported.ts';
import { filesWhere, isBelow } from '../../export/folderFiles.ts';
import type { Element } from '../../graph/element.ts';
import { isObject } from '../../json.ts';
import { folderOf } from '../../workspace/folderTree.ts';
import type { NativeLayout } from '../system.ts';
import { terraformFile } from './module/files.ts';
import { blocksOfType, isRequired, moduleKind, nameOf, readModule, terraformGroup } from './module/module.ts';

/** Modules with their variables and values, in folders that keep their places, so that calls of local modules still hold. */
export const terraformLayout: NativeLayout = {
  title: 'Terraform modules',
  description: 'The modules in their folders, with the variables and values of each; for Terraform and OpenTofu.',
  next: 'tofu init && tofu plan, in the folder of a root module',
  write(view) {
    const modules = [...view.elements()]
      .map(({ element }) => element)
      .filter(({ group, kind }) => group === terraformGroup && kind === moduleKind);
    const folders = modules.map(({ source }) => folderOf(source.file)).filter((folder) => folder !== '');
    // Templates and data that a module may read lie in its folder, and nobody else makes anything of them.
    const takes = (path: FilePath) =>
      terraformFile(path) !== undefined ||
      path.endsWith('.terraform.lock.hcl') ||
      (folders.some((folder) => isBelow(path, folder)) && view.elementsIn(path).length === 0);
    return {
      files: modules.length === 0 ? [] : filesWhere(view, takes),
      notes: modules.flatMap(missingValues),
    };
  },
};

/** A module that is run as it is needs a value for each variable without a default. */
function missingValues(module: Element): readonly ExportNote[] {
  if (module.contract.provides.length > 0) return [];
  const given = new Set(
    Object.entries(module.value).flatMap(([path, value]) =>
      terraformFile(path)?.role === 'values' && isObject(value) ? Object.keys(value) : [],
    ),
  );
  const missing = blocksOfType(readModule(module), 'variable')
    .filter(isRequired)
    .map(nameOf)
    .filter((name) => !given.has(name));
  if (missing.length === 0) return [];
  const text = `Give values for ${missing.join(', ')}: they have no default, and no .tfvars file here sets them.`;
  return [{ kind: 'to-do', about: module.name, text }];
}
