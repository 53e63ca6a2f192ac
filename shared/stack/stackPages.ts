import { blueprintApiVersion } from '../blueprint/schema.ts';
import { renderYaml } from '../document/edit.ts';
import { systemOf } from '../systems/registry.ts';
import { roleWords, type StackChoice } from './choices.ts';
import type { StackFile } from './template.ts';

/** The blueprint of a composed platform: a team that builds, a team that offers, and where their files are. */
export function stackBlueprint(choice: StackChoice, name: string): string {
  // A module without a version is used together with those who write it.
  const mode = systemOf(choice.api)?.offer?.role === 'definition' ? 'x-as-a-service' : 'collaboration';
  return renderYaml({
    apiVersion: blueprintApiVersion,
    kind: 'Blueprint',
    name,
    teams: [
      {
        name: 'orders-team',
        type: 'stream-aligned',
        description: 'Takes orders and sees that they arrive.',
        interactions: [{ team: 'platform-team', mode, purpose: 'Databases without running one' }],
      },
      { name: 'platform-team', type: 'platform', description: 'Offers databases as an API.' },
    ],
    domains: [
      { name: 'Orders', owner: 'orders-team', description: 'What customers order with', files: ['apps/**'] },
      { name: 'Platform', owner: 'platform-team', description: 'What the platform offers', files: ['**'] },
    ],
  });
}

/** The README of a composed platform: its parts, what to put in before it works, and how to begin. */
export function stackReadme(choice: StackChoice, name: string, files: readonly StackFile[]): string {
  const roles = Object.entries(roleWords).flatMap(([role, words]) => {
    const system = systemOf(new Map(Object.entries(choice)).get(role) ?? '');
    return system ? [`- **${words}**: [${system.title}](${system.docs})`] : [];
  });
  const api = systemOf(choice.api)?.offer?.title ?? choice.api;
  return `# ${name}

A platform to begin with: the workload \`orders\` asks for a \`postgres\`, and the platform answers it by a ${api}.

${roles.join('\n')}

## Before it works

What is here says who asks for what and who answers. The platform team's own part is a start: look for \`example\` in
${files.filter(({ text }) => /example/.test(text)).length} of the ${files.length} files, and put in your images, addresses and what an instance is made of.

${howToRun(choice, name)}`;
}

function howToRun(choice: StackChoice, name: string): string {
  const engine = systemOf(choice.api);
  if (engine?.offer?.role !== 'definition')
    return `## Run it

1. Push this folder to a repository of yours.
2. Set ${engine?.title ?? choice.api} up as [its documentation](${engine?.docs ?? ''}) says; it works outside of a cluster.
3. Run the workload with one of [Score's tools](https://docs.score.dev/docs/score-implementation/).
`;
  return `## Run it on kind

1. Make a cluster: \`kind create cluster --name ${name}\`.
2. Install in it what is named above; each name links to how.
3. Push this folder to a repository of yours, and put its address in the place of \`git.acme.example\`.
4. Open the folder in Entresol and apply it, or apply it from the terminal: \`entresol apply . --context kind-${name}\`.
`;
}
