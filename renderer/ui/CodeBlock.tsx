import type { ReactNode } from 'react';
import { classes } from './classes.ts';

interface CodeBlockProps {
  /** What the text is, for those who can't see it. */
  readonly label: string;
  readonly className?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** Text of a file as it is. It takes the focus, so that arrow keys scroll it. */
export function CodeBlock({ label, className, testId, children }: CodeBlockProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      className={classes('overflow-auto bg-code focus-visible:outline-offset-[-2px]', className)}
    >
      <pre data-testid={testId} className="font-mono">
        {children}
      </pre>
    </section>
  );
}
