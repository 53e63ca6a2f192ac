import { useEffect, useState } from 'react';
import type { CommandCall } from '../../shared/command/commandCall.ts';
import type { Result } from '../../shared/result.ts';
import type { CommandPreview } from '../../shared/workspace/preview.ts';
import { session } from '../state/session.ts';

/** What a command would do; asked anew when the call changes, undefined until the answer is there. */
export function usePreview(call: CommandCall | undefined): Result<CommandPreview> | undefined {
  const key = call === undefined ? '' : JSON.stringify(call);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly result: Result<CommandPreview> } | undefined>(
    undefined,
  );
  useEffect(() => {
    if (key === '') return;
    let stale = false;
    const asked: CommandCall = JSON.parse(key);
    void session()
      .workspace.preview(asked)
      .then((result) => {
        if (!stale) setAnswer({ key, result });
      });
    return () => {
      stale = true;
    };
  }, [key]);
  return answer?.key === key ? answer.result : undefined;
}
