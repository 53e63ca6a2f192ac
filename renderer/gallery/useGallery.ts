import { useEffect, useState } from 'react';
import type { Sketch } from '../../shared/stack/sketch.ts';
import type { StackTemplate } from '../../shared/stack/template.ts';
import { tellProblem } from '../state/perform.ts';
import { session } from '../state/session.ts';

/** A template with its picture. */
export interface GalleryEntry extends StackTemplate {
  readonly sketch: Sketch;
}

/** What can be begun with, and where it is made; `place` is absent where the person is asked for a folder. */
export interface Gallery {
  readonly entries: readonly GalleryEntry[];
  readonly place?: string;
}

/** The gallery, once the host has told the templates and their pictures are drawn. */
export function useGallery(): Gallery | undefined {
  const [gallery, setGallery] = useState<Gallery>();
  useEffect(() => {
    let wanted = true;
    void read().then((read) => {
      if (wanted && read) setGallery(read);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return gallery;
}

async function read(): Promise<Gallery | undefined> {
  const { host, workspace } = session();
  const listed = await host.call('template.list', {});
  if (!listed.ok) {
    tellProblem(listed.problem);
    return undefined;
  }
  const { templates, place } = listed.value;
  const sketches = await Promise.all(templates.map(({ files }) => workspace.sketch(files)));
  return {
    entries: templates.flatMap((template, index) => {
      const sketch = sketches[index];
      return sketch ? [{ ...template, sketch }] : [];
    }),
    ...(place === undefined ? {} : { place }),
  };
}
