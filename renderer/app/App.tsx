import { Tooltip } from 'radix-ui';
import { useClipboard } from '../clipboard/useClipboard.ts';
import { useStore } from '../state/store.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Dialogs } from './Dialogs.tsx';
import { FailedScreen } from './FailedScreen.tsx';
import { LoadingScreen } from './LoadingScreen.tsx';
import { Shell } from './Shell.tsx';
import { StartScreen } from './StartScreen.tsx';
import { Toasts } from './Toasts.tsx';
import { useShortcuts } from './useShortcuts.ts';
import { WelcomeScreen } from './WelcomeScreen.tsx';

/** The whole window: what it shows depends on how far the folder is. */
export function App() {
  useShortcuts();
  const welcomed = useStore((state) => state.welcomed);
  useClipboard();
  return (
    <Tooltip.Provider delayDuration={350}>
      <Boundary>{welcomed ? <Screen /> : <WelcomeScreen />}</Boundary>
      <Dialogs />
      <Toasts />
    </Tooltip.Provider>
  );
}

function Screen() {
  const phase = useStore((state) => state.phase);
  const started = useStore((state) => state.elements.size > 0);
  switch (phase.name) {
    case 'connecting':
      return <EmptyState title="Connecting…" />;
    case 'start':
      return <StartScreen />;
    case 'failed':
      return <FailedScreen problem={phase.problem} />;
    case 'loading':
      return started ? <Shell /> : <LoadingScreen phase={phase} />;
    case 'open':
      return <Shell />;
  }
}
