import { filePath } from '../document/document.ts';
import type { DeliveryRepo } from '../export/argocd.ts';
import { exportFormat, exportFormats } from '../export/formats.ts';
import type { ExportFormatView, ExportPreview } from './api.ts';
import type { Engine } from './engine.ts';

/** The formats as the screen offers them. */
export function exportFormatViews(): readonly ExportFormatView[] {
  return exportFormats.map(({ id, title, description, next, namesRepo }) => ({
    id,
    title,
    description,
    next,
    namesRepo: namesRepo === true,
  }));
}

/**
 * The files of a format, and what is found when they are opened by themselves in `fresh`, an empty engine. Undefined for
 * a format that there is not.
 */
export function exportIn(
  engine: Engine,
  id: string,
  repo: DeliveryRepo | undefined,
  fresh: Engine,
): ExportPreview | undefined {
  const format = exportFormat(id);
  if (!format) return undefined;
  const { files, notes } = format.write(engine, { name: engine.blueprint.name, ...(repo && { repo }) });
  fresh.setFiles(files.map(({ path, text }) => ({ path: filePath(path), text })));
  fresh.settle();
  return { files, notes, findings: fresh.findings() };
}
