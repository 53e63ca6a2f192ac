import { systems } from '../systems/registry.ts';
import type { PaletteEntry, SystemView } from './api.ts';

/** Everything that can be added, system by system. */
export const paletteEntries: readonly PaletteEntry[] = systems.flatMap((system) =>
  system.templates.map(({ id, title, description, layer, form }) => ({
    id,
    system: system.id,
    systemTitle: system.title,
    title,
    description,
    layer,
    form,
  })),
);

/** The systems as the screen shows them. */
export const systemViews: readonly SystemView[] = systems.map(({ id, title, docs, icon }) => ({
  id,
  title,
  docs,
  icon,
}));
