import { renderYaml } from '../../document/edit.ts';
import type { StackPart } from '../../stack/part.ts';
import { templates } from './templates.ts';

/** A project that permits the repository whatever a platform is made of, and an Application for each folder. */
export const argocdStack: StackPart = {
  delivery({ repository }, folders) {
    const application = templates.find(({ id }) => id === 'argocd.application');
    return [
      { path: 'argocd/project-platform.yaml', text: projectText(repository) },
      ...folders.flatMap(
        (folder) =>
          application?.render({
            name: folder.replaceAll('/', '-'),
            repository,
            folder,
            namespace: 'default',
            project: 'platform',
            // Removing a definition removes all that was ever made of it.
            prune: false,
          }) ?? [],
      ),
    ];
  },
};

function projectText(repository: string): string {
  return renderYaml({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: 'platform', namespace: 'argocd' },
    spec: {
      description: 'What the platform is made of',
      sourceRepos: [repository],
      destinations: [{ server: 'https://kubernetes.default.svc', namespace: '*' }],
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    },
  });
}
