import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `backstage`. */
export const backstagePlants: readonly Plant[] = [
  {
    code: 'backstage/template-expression',
    file: 'software-templates/scaffolder-templates/react-ssr-template/template.yaml',
    sound: '${{ parameters.description }}',
    spoilt: '${{ parameters.desciption }}',
  },
  {
    code: 'backstage/template-expression',
    file: 'software-templates/scaffolder-templates/react-ssr-template/template.yaml',
    sound: '${{ steps.publish.output.repoContentsUrl }}',
    spoilt: '${{ steps.publich.output.repoContentsUrl }}',
  },
  {
    code: 'backstage/required-parameter',
    file: 'software-templates/scaffolder-templates/react-ssr-template/template.yaml',
    sound: '        - component_id\n',
    spoilt: '        - component\n',
  },
  {
    code: 'backstage/unused-parameter',
    file: 'software-templates/scaffolder-templates/react-ssr-template/template.yaml',
    sound: '          description: ${{ parameters.description }}\n',
    spoilt: '',
    line: -33,
  },
  {
    code: 'backstage/no-description',
    file: 'software-templates/scaffolder-templates/react-ssr-template/template.yaml',
    sound: '  description: Create a website powered with Next.js\n',
    spoilt: '',
    line: -2,
  },
  {
    code: 'backstage/skeleton-missing',
    file: 'software-templates/scaffolder-templates/react-ssr-template/template.yaml',
    sound: 'url: ./skeleton',
    spoilt: 'url: ./skelton',
    beside: ['backstage/software-templates/scaffolder-templates/react-ssr-template/skeleton/'],
  },
  {
    code: 'backstage/entity-name',
    file: 'demo/examples/mcp-server-api.yaml',
    sound: '  name: github-mcp-server',
    spoilt: '  name: github mcp server',
  },
  {
    code: 'backstage/lifecycle',
    file: 'demo/examples/mcp-server-api.yaml',
    sound: '  lifecycle: production',
    spoilt: '  lifecycle: productive',
  },
  {
    code: 'backstage/unknown-kind',
    file: 'demo/examples/mcp-server-api.yaml',
    sound: 'kind: API',
    spoilt: 'kind: AiResource',
  },
  {
    code: 'backstage/wrong-kind',
    file: 'demo/examples/mcp-server-api.yaml',
    sound: '  owner: backstage/maintainers',
    spoilt: '  owner: component:backstage/maintainers',
  },
  {
    code: 'backstage/api-definition',
    file: 'demo/examples/mcp-server-api.yaml',
    sound: '  type: mcp-server\n',
    spoilt: '  type: openapi\n  definition: "openapi: [3"\n',
    line: 1,
  },
  {
    code: 'schema/required',
    file: 'demo/examples/mcp-server-api.yaml',
    sound: '  owner: backstage/maintainers\n',
    spoilt: '',
    line: -3,
  },
  {
    code: 'backstage/annotation-target',
    file: 'demo/catalog-info.yaml',
    sound: '    github.com/project-slug: backstage/demo\n',
    spoilt: '    argocd/app-name: demo\n',
    beside: ['argocd/examples/cnoe-stacks/basic/package1/'],
  },
];
