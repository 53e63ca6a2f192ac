import { useRef } from 'react';
import type { DeliveryRepo } from '../../shared/export/argocd.ts';
import type { ExportPreview } from '../../shared/workspace/api.ts';
import { useAsked } from '../state/useAsked.ts';

/**
 * What a format would write. While the repository is typed, the last answer for the format stays; undefined before the
 * first one.
 */
export function useExport(format: string, repo: DeliveryRepo | undefined): ExportPreview | undefined {
  const last = useRef<{ readonly format: string; readonly preview: ExportPreview } | undefined>(undefined);
  const preview = useAsked(`export ${format} ${JSON.stringify(repo)}`, (workspace) => workspace.exportAs(format, repo));
  if (preview) last.current = { format, preview };
  return last.current?.format === format ? last.current.preview : undefined;
}
