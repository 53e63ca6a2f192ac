import { z } from 'zod';

const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  tree: z.boolean().default(true),
  inspector: z.boolean().default(true),
  problems: z.boolean().default(true),
  source: z.boolean().default(false),
  minimap: z.boolean().default(true),
  locked: z.boolean().default(false),
  treeWidth: z.number().min(160).max(480).default(232),
  inspectorWidth: z.number().min(280).max(640).default(348),
  problemsHeight: z.number().min(84).max(600).default(168),
  /** Share of the centre that the source takes, in percent. */
  sourceShare: z.number().min(20).max(80).default(50),
});

/** How a person likes the screen. */
export type Settings = z.infer<typeof settingsSchema>;

const KEY = 'entresol.settings';

/** The settings of the last session; what is missing or unreadable takes its default. */
export function readSettings(): Settings {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    // The source begins closed: there is nothing to show before something is selected.
    if (parsed.success) return { ...parsed.data, source: false };
  } catch {
    // Storage may be switched off or hold something else: start with the defaults.
  }
  return settingsSchema.parse({});
}

/** Remembers the settings where the browser lets us. */
export function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Without storage the settings last as long as the window.
  }
}
