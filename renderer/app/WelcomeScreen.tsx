import { finishWelcome } from '../state/openFolder.ts';
import { Button } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Touches } from './Touches.tsx';

/** What a person reads before the first folder is shown, once. */
export function WelcomeScreen() {
  return (
    <main data-testid="welcome" className="h-full overflow-auto">
      <div className="mx-auto flex min-h-full max-w-[920px] flex-col justify-center gap-6 p-8">
        <header className="flex items-center gap-3">
          <Mark size={36} />
          <div>
            <h1 className="text-[22px] leading-7 font-semibold tracking-[-0.01em]">Before you begin</h1>
            <p className="text-ink-2">
              What Entresol does with your files and your clusters, and what it leaves alone.
            </p>
          </div>
        </header>
        <Touches />
        <footer className="flex items-center gap-4">
          <Button look="primary" className="h-9 px-4" autoFocus onClick={() => void finishWelcome()}>
            Begin
          </Button>
          <p className="text-ink-3">This page is shown once. You find it again in the help (F1).</p>
        </footer>
      </div>
    </main>
  );
}
