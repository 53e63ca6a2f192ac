import { Component, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** How the failure is shown in this place; as a message in the middle, if absent. */
  readonly show?: (message: ReactNode) => ReactNode;
}

/** Keeps a part of the screen that fails, or whose code can't be loaded, from taking the rest with it. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const message = <Failure error={error} />;
    return this.props.show === undefined ? message : this.props.show(message);
  }
}

function Failure({ error }: { readonly error: unknown }) {
  const words = error instanceof Error ? error.message : String(error);
  // Each browser says it in its own words; the file is gone, or the host is.
  const isMissing = /dynamically imported module|importing a module script|module script/i.test(words);
  return (
    <div role="alert" className="h-full">
      <EmptyState
        title={isMissing ? 'This part of Entresol could not be loaded.' : 'Something went wrong inside this part.'}
      >
        <p>
          {isMissing
            ? 'See whether Entresol still runs where you started it, then load the page again.'
            : `Load the page again. If it comes back, please report it: ${words}`}{' '}
          Unsaved work is kept.
        </p>
        <Button className="mt-4" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </EmptyState>
    </div>
  );
}
