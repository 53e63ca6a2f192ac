import { strToU8, zip } from 'fflate';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Downloads the definitions in apply order, with their kustomization.yaml, as one zip. */
export async function exportZip(): Promise<void> {
  const files = await session().workspace.exportKustomize();
  if (files.length === 0) {
    return useStore.getState().tell({
      tone: 'error',
      text: 'There is nothing to export yet.',
      advice: 'Add an element or open a folder that has Kubernetes objects.',
    });
  }
  const entries = Object.fromEntries(files.map((file) => [file.path, strToU8(file.text)]));
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
    zip(entries, { level: 6 }, (error, data) => (error ? reject(error) : resolve(new Uint8Array(data)))),
  );
  download(new Blob([bytes], { type: 'application/zip' }), `${baseName()}.zip`);
  useStore
    .getState()
    .tell({ tone: 'info', text: `Exported ${files.length} files. Unpack and run: kubectl apply -k .` });
}

/** Downloads the picture as a page that needs nothing else. */
export async function exportHtml(): Promise<void> {
  const text = await session().workspace.exportHtml();
  download(new Blob([text], { type: 'text/html' }), `${baseName()}.html`);
}

function baseName(): string {
  const name = useStore.getState().summary?.name ?? 'blueprint';
  return name.replaceAll(/[^\w.-]+/g, '-').toLowerCase();
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn; the address is of no use after that.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
