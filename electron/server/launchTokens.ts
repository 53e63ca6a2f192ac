import { fail, ok, type Result } from '../../shared/result.ts';
import { limits } from './limits.ts';
import { hashOf, matches, newSecret } from './secret.ts';

interface Minted {
  readonly hash: Buffer;
  readonly until: number;
  used: boolean;
}

/** The one-time secrets of launch links. `now` gives milliseconds. */
export class LaunchTokens {
  readonly #now: () => number;
  readonly #minted: Minted[] = [];
  #failures = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** False once too many wrong tokens were tried. */
  get areTaken(): boolean {
    return this.#failures < limits.launchFailures;
  }

  /** A token that works once, for a minute. */
  mint(): string {
    const token = newSecret();
    this.#minted.push({ hash: hashOf(token), until: this.#now() + limits.launchTime, used: false });
    return token;
  }

  /** Uses a token up. Problems: `session/link-used`, `session/link-wrong`, and `session/closed` after too many wrong ones. */
  redeem(token: string): Result<null> {
    if (!this.areTaken)
      return fail({
        code: 'session/closed',
        message: 'Too many wrong links were tried; no more are taken.',
        advice: 'Stop Entresol in its terminal and start it again.',
      });
    const found = this.#minted.find(({ hash }) => matches(token, hash));
    if (found === undefined) {
      this.#failures++;
      return fail({
        code: 'session/link-wrong',
        message: 'This link is not one of this Entresol.',
        advice: 'Use the link in its terminal.',
      });
    }
    if (found.used || found.until < this.#now())
      return fail({
        code: 'session/link-used',
        message: found.used ? 'This link was used already.' : 'This link is too old.',
        advice: 'A fresh one stands in the terminal where Entresol runs.',
      });
    found.used = true;
    return ok(null);
  }
}
