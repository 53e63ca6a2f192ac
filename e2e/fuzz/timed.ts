import type { WorkspaceApi } from '../../shared/workspace/api.ts';

/** The same workspace; `took` hears of each call how many milliseconds of the processor it cost, so that a busy machine is not taken for a hang. */
export function timed(workspace: WorkspaceApi, took: (call: string, milliseconds: number) => void): WorkspaceApi {
  return new Proxy(workspace, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...words: readonly unknown[]) => {
        const begun = process.cpuUsage();
        const answer: unknown = await Reflect.apply(member, target, words);
        const { user, system } = process.cpuUsage(begun);
        took(String(name), (user + system) / 1_000);
        return answer;
      };
    },
  });
}
