import { useStore } from '../state/store.ts';

/** Downloads what was made, under a name that is made of the blueprint's and `ending`. */
export function download(blob: Blob, ending: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${baseName()}${ending}`;
  link.click();
  // The download has begun by the next turn; the address is of no use after that.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function baseName(): string {
  const name = useStore.getState().summary?.name ?? 'blueprint';
  return name.replaceAll(/[^\w.-]+/g, '-').toLowerCase();
}
