import { useStore } from '../state/store.ts';

/** The theme in use, after the system's wish is asked. */
function themeInUse(theme: 'system' | 'light' | 'dark'): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows the theme of the settings, and follows the system's where the person has no wish of their own. */
export function keepTheme(): void {
  const show = () => {
    const { settings, setShownTheme } = useStore.getState();
    const theme = themeInUse(settings.theme);
    document.documentElement.dataset.theme = theme;
    setShownTheme(theme);
  };
  show();
  useStore.subscribe((state, before) => {
    if (state.settings.theme !== before.settings.theme) show();
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
}
