import type { Check } from './check.ts';
import { type Asked, runForVersion } from './runForVersion.ts';

/** A program that Entresol works beside, how to ask for its version, and what is not possible without it. */
interface Program {
  readonly id: string;
  readonly title: string;
  readonly args: readonly string[];
  readonly without: string;
  readonly advice: string;
  /** What to do where it is there but does not answer. */
  readonly repair: string;
}

const programs: readonly Program[] = [
  {
    id: 'git',
    title: 'Git',
    args: ['--version'],
    without: 'branch and changed files are not shown',
    advice: 'Install Git: https://git-scm.com/downloads',
    repair: 'Run git --version and see what it says.',
  },
  {
    id: 'kubectl',
    title: 'kubectl',
    args: ['version', '--client'],
    without: 'Entresol applies without it; what you export is made for it',
    advice: 'Install kubectl: https://kubernetes.io/docs/tasks/tools',
    repair: 'Run kubectl version --client and see what it says.',
  },
  {
    id: 'docker',
    title: 'Docker',
    args: ['version', '--format', '{{.Server.Version}}'],
    without: 'only kind needs it',
    advice: 'Install Docker: https://docs.docker.com/get-started/get-docker',
    repair: 'Start Docker, or join the group that may use it; only kind needs it.',
  },
  {
    id: 'kind',
    title: 'kind',
    args: ['version'],
    without: 'a cluster on this machine to try an apply on has to come from elsewhere',
    advice: 'Install kind: https://kind.sigs.k8s.io/docs/user/quick-start, then: kind create cluster',
    repair: 'Run kind version and see what it says.',
  },
];

/** The programs beside Entresol. Each is asked for its version; none gets at a cluster. */
export function checkPrograms(): Promise<readonly Check[]> {
  return Promise.all(
    programs.map(async (program) => programCheck(program, await runForVersion(program.id, program.args))),
  );
}

function programCheck({ id, title, without, advice, repair }: Program, asked: Asked): Check {
  switch (asked.state) {
    case 'answered':
      return { id, title, state: 'ok', found: versionIn(asked.text) };
    case 'absent':
      return { id, title, state: 'absent', found: `not here: ${without}`, advice };
    case 'failed':
      return { id, title, state: 'absent', found: `does not answer: ${asked.why}`, advice: repair };
  }
}

function versionIn(text: string): string {
  return /v?(\d+\.\d+[\w.+-]*)/.exec(text)?.[1] ?? 'here, of a version that it does not tell';
}
