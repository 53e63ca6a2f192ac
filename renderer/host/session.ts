import { z } from 'zod';
import { answerSchema } from '../../shared/protocol/method.ts';
import { parseWith } from '../../shared/protocol/parse.ts';
import { fail, ok, type Problem, type Result } from '../../shared/result.ts';

const storageKey = 'entresol.session';
const grantSchema = z.object({ key: z.string() });

const noSession: Problem = {
  code: 'session/ended',
  message: 'This page is not connected to Entresol.',
  advice: 'Open the link that stands in the terminal where Entresol runs.',
};

/** What a session needs of a browser window. */
export type SessionWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'fetch'>;

async function redeem(page: SessionWindow, token: string): Promise<Result<string>> {
  try {
    const response = await page.fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const answer = parseWith(answerSchema, await response.json(), 'session/ended');
    if (!answer.ok) return fail(noSession);
    if (!answer.value.ok) {
      const { code, message, advice } = answer.value.problem;
      return fail({ code, message, ...(advice === undefined ? {} : { advice }) });
    }
    const grant = parseWith(grantSchema, answer.value.value, 'session/ended');
    return grant.ok ? ok(grant.value.key) : fail(noSession);
  } catch {
    return fail({
      code: 'host/unreachable',
      message: 'Entresol does not run any more.',
      advice: 'Start it again in its terminal.',
    });
  }
}

/**
 * The session key: of the launch link that the page was opened with, or of before a reload. The link's secret is taken out of
 * the address at once, so that neither history nor a copied address holds it.
 */
export async function sessionKey(page: SessionWindow): Promise<Result<string>> {
  const token = /^#t=([\w-]+)$/.exec(page.location.hash)?.[1];
  const kept = page.sessionStorage.getItem(storageKey);
  if (token === undefined) return kept === null ? fail(noSession) : ok(kept);
  page.history.replaceState(null, '', page.location.pathname);
  const key = await redeem(page, token);
  if (key.ok) page.sessionStorage.setItem(storageKey, key.value);
  // Going back to a used link in the same tab still has its session.
  else if (kept !== null) return ok(kept);
  return key;
}

/** Forgets the key of a session that is over. */
export function forgetSession(page: SessionWindow): void {
  page.sessionStorage.removeItem(storageKey);
}
