import { describe, expect, it } from 'vitest';
import { pathEnd } from './pathEnd.ts';

const asks = (state: string, answeredBy?: string) => ({
  type: 'redis',
  state,
  ...(answeredBy !== undefined && { answeredBy }),
});

describe('The end of a way down', () => {
  it('is told at an API of which nothing says what makes it', () => {
    const promise = { layer: 'orchestration', requires: [], provides: [{}] } as const;
    expect(pathEnd(promise, true)).toMatch(/^Ends here: no composition/);
    expect(pathEnd(promise, false)).toBeUndefined();
    expect(pathEnd({ ...promise, layer: 'infra' }, true)).toBeUndefined();
  });

  it('is told at a request that nothing answers, or several do', () => {
    const workload = (state: string) => ({ layer: 'app', requires: [asks(state)], provides: [] }) as const;
    expect(pathEnd(workload('unknown'), false)).toBe('Asks for redis, which nothing in these files provides.');
    expect(pathEnd(workload('ambiguous'), false)).toBe('Asks for redis, which several here could answer.');
  });

  it('is not told where everything is answered', () => {
    expect(pathEnd({ layer: 'app', requires: [asks('broken', 'promise')], provides: [] }, false)).toBeUndefined();
  });
});
