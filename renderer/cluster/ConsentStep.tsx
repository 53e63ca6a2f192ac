import { CodeBlock } from '../ui/CodeBlock.tsx';
import { useReview } from './reviewState.ts';

/** The program that a context runs for credentials, as it would be run; nothing has run yet. */
export function ConsentStep() {
  const consent = useReview((state) => state.consent);
  if (!consent) return null;
  return (
    <div className="grid gap-3 p-4">
      <p>
        The kubeconfig gets its credentials from this program. It runs on this machine with your rights, now and
        whenever the credentials run out:
      </p>
      <CodeBlock label="Program and arguments" className="rounded-md border border-line p-3 text-xs leading-5">
        {[consent.command, ...consent.args].join(' ')}
      </CodeBlock>
      {consent.envNames.length === 0 ? null : (
        <p className="text-ink-2">
          It is given the variables <span className="font-mono text-xs">{consent.envNames.join(', ')}</span>.
        </p>
      )}
      <p className="text-ink-2">Agree only if you know it. If the kubeconfig changes it, you are asked again.</p>
    </div>
  );
}
