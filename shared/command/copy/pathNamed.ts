import { type FilePath, filePath } from '../../document/document.ts';

/**
 * Where the file of a copy lies: the path of its model with the model's name, in the file's name or else in its folder's,
 * replaced (`apps/checkout/score.yaml` → `apps/checkout-2/score.yaml`); a file called otherwise gives its folder only.
 */
export function pathNamed(model: FilePath, before: string, after: string): FilePath {
  const folders = model.split('/');
  const file = folders.pop() ?? '';
  const dot = file.lastIndexOf('.');
  const stem = dot > 0 ? file.slice(0, dot) : file;
  const extension = file.slice(stem.length);
  const called = namedPart(stem, before);
  if (called !== undefined) return joined([...folders, called.before + after + called.after + extension]);
  const at = folders.lastIndexOf(before);
  if (at >= 0) return joined([...folders.with(at, after), file]);
  return joined([...folders, after + extension]);
}

/** The name inside a file's name, as a word of its own: `deploy-checkout` holds `checkout`, `checkouts` does not. */
function namedPart(stem: string, name: string) {
  const at = stem.indexOf(name);
  if (at < 0) return undefined;
  const before = stem.slice(0, at);
  const after = stem.slice(at + name.length);
  return /[a-z0-9]$/i.test(before) || /^[a-z0-9]/i.test(after) ? undefined : { before, after };
}

function joined(parts: readonly string[]): FilePath {
  return filePath(parts.join('/'));
}
