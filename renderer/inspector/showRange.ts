import type { FilePath } from '../../shared/document/document.ts';
import type { Range } from '../../shared/document/position.ts';
import { useStore } from '../state/store.ts';

/** Opens the source at a place. */
export function showRange(file: FilePath, range: Range): void {
  const { change, showPlace } = useStore.getState();
  change({ source: true });
  showPlace(file, range);
}
